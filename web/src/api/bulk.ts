/** One thing done to many tickets, and the way back. */
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'

import { api, unwrap } from './client'
import { firstPage, nextPage } from './page'
import type { ApiError } from './problem'
import { ticketKeys } from './tickets'
import type { BulkBody, BulkResult, BulkRunPage } from './types'

/** What was done to many tickets, by all colleagues. */
export const bulkRunsQuery = infiniteQueryOptions({
  queryKey: ['bulk-runs'],
  queryFn: ({ pageParam, signal }) => {
    const query = { limit: 50, after: pageParam }
    return unwrap(api.GET('/bulk-runs', { params: { query }, signal }))
  },
  initialPageParam: firstPage,
  getNextPageParam: nextPage,
})

/** One of them, with its tickets. */
export const bulkRunQuery = (id: string) =>
  queryOptions({
    queryKey: ['bulk-runs', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/bulk-runs/{id}', { params: { path: { id } }, signal })),
  })

function useReadAgain() {
  const queryClient = useQueryClient()
  return (items: { ticketId: string }[]) => {
    for (const { ticketId } of items) {
      void queryClient.invalidateQueries({ queryKey: ticketKeys.page(ticketId) })
    }
    void queryClient.invalidateQueries({ queryKey: bulkRunsQuery.queryKey })
    return queryClient.invalidateQueries({ queryKey: ticketKeys.lists })
  }
}

export function useBulk() {
  const readAgain = useReadAgain()
  return useMutation<BulkResult, ApiError, BulkBody>({
    mutationFn: (body) => unwrap(api.POST('/tickets/bulk', { body })),
    onSuccess: ({ preview, items }) => (preview ? undefined : readAgain(items)),
  })
}

type Told = { onUndone: (page: BulkRunPage) => void; onRefused: (error: ApiError) => void }

/** What is told is told even when whoever asked has gone from the page: a toast outlives it. */
export function useUndoBulk({ onUndone, onRefused }: Told) {
  const readAgain = useReadAgain()
  return useMutation<BulkRunPage, ApiError, string>({
    mutationFn: (id) => unwrap(api.POST('/bulk-runs/{id}/undo', { params: { path: { id } } })),
    onSuccess: (page) => {
      onUndone(page)
      return readAgain(page.items)
    },
    onError: onRefused,
  })
}
