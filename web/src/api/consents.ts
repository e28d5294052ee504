/** What people said about being reached on a channel. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'

import { api, unwrap } from './client'
import type { ApiError } from './problem'
import type { ContactConsents, NewConsent } from './types'

export const consentsQuery = (contactId: string) =>
  queryOptions({
    queryKey: ['contacts', 'consents', contactId],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/contacts/{id}/consents', { params: { path: { id: contactId } }, signal })),
  })

export function useRecordConsent(contactId: string) {
  const queryClient = useQueryClient()
  return useMutation<ContactConsents, ApiError, NewConsent>({
    mutationFn: (body) =>
      unwrap(api.POST('/contacts/{id}/consents', { body, params: { path: { id: contactId } } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['contacts'] }),
  })
}
