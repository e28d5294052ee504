/** How data is kept: fresh for half a minute, read again when it may have changed. */
import { QueryClient } from '@tanstack/react-query'

import { statusOf } from '~/api/problem'

/** Problems that go away by themselves are tried again, twice. */
function worthRetrying(failures: number, error: Error): boolean {
  const status = statusOf(error)
  const passing = status === undefined || status === 0 || status >= 500
  return passing && failures < 2
}

export function createAppQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { staleTime: 30_000, retry: worthRetrying } },
  })
}
