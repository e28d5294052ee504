/** Search everything. */
import { queryOptions } from '@tanstack/react-query'

import { api, unwrap } from './client'
import { compact } from './page'
import type { SearchKind } from './types'

/** Fewer letters than this are not looked for. */
export const leastLetters = 2

export const searchQuery = (q: string, asked: { kind?: SearchKind; limit?: number } = {}) =>
  queryOptions({
    queryKey: ['search', q, asked],
    queryFn: ({ signal }) => {
      const query = compact({ q, ...asked })
      return unwrap(api.GET('/search', { params: { query }, signal }))
    },
    enabled: q.trim().length >= leastLetters,
    staleTime: 10_000,
  })
