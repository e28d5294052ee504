/** Papers: job sheets, and the evidence of tickets. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'

import { api, unwrap } from './client'
import type { ApiError } from './problem'
import { ticketKeys } from './tickets'
import type { EvidencePack, NewEvidencePack } from './types'

export const jobSheetQuery = (id: string) =>
  queryOptions({
    queryKey: ['work-orders', 'sheet', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/work-orders/{id}/sheet', { params: { path: { id } }, signal })),
  })

const packsKey = (ticketId: string) => [...ticketKeys.page(ticketId), 'packs']

export const packsQuery = (ticketId: string) =>
  queryOptions({
    queryKey: packsKey(ticketId),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/tickets/{id}/packs', { params: { path: { id: ticketId } }, signal })),
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ status }) => status === 'Writing') ? 2000 : false,
  })

export function useMakePack(ticketId: string) {
  const queryClient = useQueryClient()
  const params = { path: { id: ticketId } }
  return useMutation<EvidencePack, ApiError, NewEvidencePack>({
    mutationFn: (body) => unwrap(api.POST('/tickets/{id}/packs', { body, params })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: packsKey(ticketId) }),
  })
}
