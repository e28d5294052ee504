/** Letters about hazards: composed, sent or given, and the proof of it. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'

import { api, unwrap } from './client'
import type { ApiError } from './problem'
import { ticketKeys } from './tickets'
import type { HazardCase, LetterGiven, SummaryPreview, SummaryWords } from './types'

/** Under the ticket's key: what changes the ticket reads them again. */
export const hazardLettersQuery = ({ id, ticketId }: Pick<HazardCase, 'id' | 'ticketId'>) =>
  queryOptions({
    queryKey: [...ticketKeys.page(ticketId), 'hazards', id, 'letters'],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/hazards/{id}/letters', { params: { path: { id } }, signal })),
  })

/** What the case suggests; asked anew for each letter. */
export const letterDraftQuery = (id: string) =>
  queryOptions({
    queryKey: ['hazards', 'draft', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/hazards/{id}/letter', { params: { path: { id } }, signal })),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })

export function useLetter({ id, ticketId }: Pick<HazardCase, 'id' | 'ticketId'>) {
  const queryClient = useQueryClient()
  const params = { path: { id } }
  const refresh = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: ['hazards'] }),
      queryClient.invalidateQueries({ queryKey: ticketKeys.page(ticketId) }),
    ]).then(() => undefined)
  return {
    preview: useMutation<SummaryPreview, ApiError, SummaryWords>({
      mutationFn: (body) => unwrap(api.POST('/hazards/{id}/letter-preview', { body, params })),
    }),
    write: useMutation<unknown, ApiError, SummaryWords>({
      mutationFn: (body) => unwrap(api.POST('/hazards/{id}/letters', { body, params })),
      onSuccess: refresh,
    }),
    give: useMutation<unknown, ApiError, LetterGiven & { id: string }>({
      mutationFn: ({ id: letter, ...body }) =>
        unwrap(api.POST('/letters/{id}/given', { body, params: { path: { id: letter } } })),
      onSuccess: refresh,
    }),
  }
}
