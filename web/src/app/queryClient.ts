/** How data is kept: fresh for half a minute, read again when it may have changed. */
import { QueryCache, QueryClient } from '@tanstack/react-query'

import { statusOf } from '~/api/problem'
import { sessionQuery } from '~/api/session'

/** Problems that go away by themselves are tried again, twice. */
function worthRetrying(failures: number, error: Error): boolean {
  const status = statusOf(error)
  const passing = status === undefined || status === 0 || status >= 500
  return passing && failures < 2
}

export function createAppQueryClient(onSignedOut: () => void): QueryClient {
  const queryClient: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError(error, query) {
        if (statusOf(error) !== 401 || query.queryKey[0] === 'session') return
        queryClient.removeQueries({ queryKey: sessionQuery.queryKey })
        onSignedOut()
      },
    }),
    defaultOptions: { queries: { staleTime: 30_000, retry: worthRetrying } },
  })
  return queryClient
}
