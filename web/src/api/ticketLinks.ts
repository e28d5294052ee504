/** How tickets hang together: links, and two made one. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'

import { api, unwrap } from './client'
import type { ApiError } from './problem'
import { ticketKeys } from './tickets'
import type {
  MergeTickets,
  NewLink,
  SplitTicket,
  TicketLinks,
  TicketMerge,
  TicketSplit,
} from './types'

const at = (id: string) => ({ params: { path: { id } } })

export const linksQuery = (id: string) =>
  queryOptions({
    queryKey: [...ticketKeys.page(id), 'links'],
    queryFn: ({ signal }) => unwrap(api.GET('/tickets/{id}/links', { ...at(id), signal })),
  })

/** Both tickets, their lists and their links are read again. */
function useRefresh(...ids: string[]) {
  const queryClient = useQueryClient()
  return () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: ticketKeys.lists }),
      ...ids.map((id) => queryClient.invalidateQueries({ queryKey: ticketKeys.page(id) })),
    ]).then(() => undefined)
}

export function useLink(id: string) {
  return useMutation<TicketLinks, ApiError, NewLink>({
    mutationFn: (body) => unwrap(api.POST('/tickets/{id}/links', { body, ...at(id) })),
    onSuccess: useRefresh(id),
  })
}

export function useUnlink(id: string) {
  return useMutation<TicketLinks, ApiError, string>({
    mutationFn: (link) => unwrap(api.DELETE('/ticket-links/{id}', at(link))),
    onSuccess: useRefresh(id),
  })
}

export const ticketMergeQuery = (id: string, ticketId: string) =>
  queryOptions({
    queryKey: [...ticketKeys.page(id), 'merge', ticketId],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/tickets/{id}/merge-preview', {
          params: { path: { id }, query: { ticketId } },
          signal,
        }),
      ),
    enabled: ticketId !== '',
    gcTime: 0,
  })

export function useMergeTickets(id: string) {
  return useMutation<TicketMerge, ApiError, MergeTickets>({
    mutationFn: (body) => unwrap(api.POST('/tickets/{id}/merge', { body, ...at(id) })),
    onSuccess: useRefresh(id),
  })
}

export function useUndoTicketMerge(id: string) {
  return useMutation<TicketMerge, ApiError, string>({
    mutationFn: (merge) => unwrap(api.POST('/ticket-merges/{id}/undo', at(merge))),
    onSuccess: useRefresh(id),
  })
}

export function useSplitTicket(id: string) {
  return useMutation<TicketSplit, ApiError, { body: SplitTicket; key: string }>({
    mutationFn: ({ body, key }) =>
      unwrap(
        api.POST('/tickets/{id}/split', {
          body,
          params: { path: { id }, header: { 'Idempotency-Key': key } },
        }),
      ),
    onSuccess: useRefresh(id),
  })
}

export function useUndoTicketSplit(id: string) {
  return useMutation<TicketSplit, ApiError, string>({
    mutationFn: (split) => unwrap(api.POST('/ticket-splits/{id}/undo', at(split))),
    onSuccess: useRefresh(id),
  })
}
