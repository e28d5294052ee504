/** Hazards: their clocks, and what is done about them. */
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'

import { api, unwrap } from './client'
import { compact, firstPage, nextPage } from './page'
import type { ApiError } from './problem'
import { ticketKeys } from './tickets'
import type {
  ConfirmHazard,
  DampCheckBody,
  HazardCase,
  HazardStatus,
  KnownSince,
  OpenHazard,
  RecordStage,
  SetDeadline,
} from './types'

export const hazardListQuery = (filter: { status?: HazardStatus; looks?: 'due' }) =>
  infiniteQueryOptions({
    queryKey: ['hazards', 'list', filter],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...compact(filter), limit: 50, after: pageParam }
      return unwrap(api.GET('/hazards', { params: { query }, signal }))
    },
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  })

/** Under the ticket's key: what changes the ticket reads them again. */
export const ticketHazardsQuery = (id: string) =>
  queryOptions({
    queryKey: [...ticketKeys.page(id), 'hazards'],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/tickets/{id}/hazards', { params: { path: { id } }, signal })),
  })

function useRefresh(ticketId: string) {
  const queryClient = useQueryClient()
  return () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: ['hazards'] }),
      queryClient.invalidateQueries({ queryKey: ticketKeys.page(ticketId) }),
    ]).then(() => undefined)
}

function useHazardCommand<Input>(ticketId: string, send: (input: Input) => Promise<unknown>) {
  const onSuccess = useRefresh(ticketId)
  return useMutation<unknown, ApiError, Input>({ mutationFn: send, onSuccess })
}

export function useOpenHazard(ticketId: string) {
  return useHazardCommand(ticketId, (body: OpenHazard) =>
    unwrap(api.POST('/tickets/{id}/hazards', { body, params: { path: { id: ticketId } } })),
  )
}

/** Takes the case as it was read: a change by somebody else meanwhile is refused. */
export function useHazard({ id, ticketId, version }: HazardCase) {
  const params = { path: { id } }
  return {
    confirm: useHazardCommand(ticketId, (body: ConfirmHazard) =>
      unwrap(api.POST('/hazards/{id}/confirm', { body: { ...body, version }, params })),
    ),
    refuse: useHazardCommand(ticketId, (reason: string) =>
      unwrap(api.POST('/hazards/{id}/refuse', { body: { reason, version }, params })),
    ),
    record: useHazardCommand(ticketId, (body: RecordStage) =>
      unwrap(api.POST('/hazards/{id}/stages', { body: { ...body, version }, params })),
    ),
    setDate: useHazardCommand(ticketId, (body: SetDeadline) =>
      unwrap(api.POST('/hazards/{id}/deadlines', { body: { ...body, version }, params })),
    ),
    setKnown: useHazardCommand(ticketId, (body: KnownSince) =>
      unwrap(api.POST('/hazards/{id}/known-since', { body: { ...body, version }, params })),
    ),
    check: useHazardCommand(ticketId, (body: DampCheckBody) =>
      unwrap(api.POST('/hazards/{id}/checks', { body, params })),
    ),
    close: useHazardCommand(ticketId, (reason: string) =>
      unwrap(
        api.POST('/hazards/{id}/close', { body: { reason: reason || undefined, version }, params }),
      ),
    ),
  }
}
