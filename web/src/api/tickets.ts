/** What the screens ask of the server about tickets. */
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import { useEffect } from 'react'

import { api, ifMatch, unwrap } from './client'
import { compact, firstPage, nextPage } from './page'
import type { ApiError } from './problem'
import type {
  EndReason,
  NewTicket,
  TicketPage,
  TicketPatch,
  TicketReported,
  TicketStatus,
  Triage,
} from './types'

export type TicketFilter = {
  queue?: string
  status?: string
  priority?: string
  category?: string
  tag?: string
  endReason?: EndReason
  recall?: boolean
  unitId?: string
  propertyId?: string
  q?: string
  sort?: string
}

export const ticketKeys = {
  lists: ['tickets'] as const,
  list: (filter: TicketFilter) => ['tickets', 'list', filter] as const,
  counts: ['tickets', 'counts'] as const,
  page: (id: string) => ['ticket', id] as const,
}

export const ticketListQuery = (filter: TicketFilter) =>
  infiniteQueryOptions({
    queryKey: ticketKeys.list(filter),
    queryFn: ({ pageParam, signal }) => {
      const query = { ...compact(filter), limit: 50, after: pageParam }
      return unwrap(api.GET('/tickets', { params: { query }, signal }))
    },
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  })

export const ticketCountsQuery = queryOptions({
  queryKey: ticketKeys.counts,
  queryFn: ({ signal }) => unwrap(api.GET('/tickets/counts', { signal })),
})

export const ticketQuery = (id: string) =>
  queryOptions({
    queryKey: ticketKeys.page(id),
    queryFn: ({ signal }) => unwrap(api.GET('/tickets/{id}', { params: { path: { id } }, signal })),
  })

export const earlierEventsQuery = (id: string, after: string) =>
  infiniteQueryOptions({
    queryKey: [...ticketKeys.page(id), 'events', after],
    queryFn: ({ pageParam, signal }) => {
      const params = { path: { id }, query: { after: pageParam } }
      return unwrap(api.GET('/tickets/{id}/events', { params, signal }))
    },
    initialPageParam: after,
    getNextPageParam: nextPage,
  })

/** A command on one ticket: its answer is the whole page, which replaces what we hold. */
export function useTicketCommand<Input>(send: (input: Input) => Promise<TicketPage>) {
  const queryClient = useQueryClient()
  return useMutation<TicketPage, ApiError, Input>({
    mutationFn: send,
    onSuccess: (page) => {
      queryClient.setQueryData(ticketKeys.page(page.ticket.id), page)
      return Promise.all([
        queryClient.invalidateQueries({ queryKey: ticketKeys.lists }),
        queryClient.invalidateQueries({ queryKey: ['work-orders'] }),
      ]).then(() => undefined)
    },
  })
}

type Report = { body: NewTicket; key: string }

export function useReportTicket() {
  const queryClient = useQueryClient()
  return useMutation<TicketReported, ApiError, Report>({
    mutationFn: ({ body, key }) =>
      unwrap(api.POST('/tickets', { body, headers: { 'Idempotency-Key': key } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ticketKeys.lists }),
  })
}

export function useEditTicket(id: string) {
  return useTicketCommand(({ version, ...body }: TicketPatch & { version: number }) =>
    unwrap(
      api.PATCH('/tickets/{id}', {
        body,
        params: { path: { id }, header: ifMatch(version) },
      }),
    ),
  )
}

export function useTriage(id: string) {
  return useTicketCommand((body: Triage) =>
    unwrap(api.POST('/tickets/{id}/triage', { body, params: { path: { id } } })),
  )
}

export type TicketMove = {
  to: TicketStatus
  reason?: string
  code?: EndReason
  resolutionNotes?: string
  assigneeId?: string
  version?: number
}

export function useMoveAnyTicket() {
  return useTicketCommand(({ id, ...body }: TicketMove & { id: string }) =>
    unwrap(api.POST('/tickets/{id}/transitions', { body, params: { path: { id } } })),
  )
}

export function useMoveTicket(id: string) {
  return useTicketCommand((body: TicketMove) =>
    unwrap(api.POST('/tickets/{id}/transitions', { body, params: { path: { id } } })),
  )
}

/** Marks what is shown as seen; nobody waits for it, and a failure only leaves the mark. */
export function useMarkSeen(ticket: { id: string; updatedAt: string } | undefined) {
  const queryClient = useQueryClient()
  const { id, updatedAt } = ticket ?? {}
  useEffect(() => {
    if (!id || !updatedAt) return
    const call = api.POST('/tickets/{id}/seen', {
      body: { upTo: updatedAt },
      params: { path: { id } },
    })
    void unwrap(call).then(
      () => queryClient.invalidateQueries({ queryKey: ticketKeys.lists }),
      () => undefined,
    )
  }, [id, updatedAt, queryClient])
}

export function useMakeSafe(id: string) {
  return useTicketCommand((note: string) =>
    unwrap(api.POST('/tickets/{id}/made-safe', { body: { note }, params: { path: { id } } })),
  )
}

export function useAddNote(id: string) {
  return useTicketCommand((note: string) =>
    unwrap(api.POST('/tickets/{id}/notes', { body: { note }, params: { path: { id } } })),
  )
}
