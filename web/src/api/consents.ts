/** What people said about being reached on a channel. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'

import { api, unwrap } from './client'
import type { ApiError } from './problem'
import type { ContactConsents, NewConsent, OwnConsents, OwnWord } from './types'

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

export const ownConsentsQuery = queryOptions({
  queryKey: ['contacts', 'consents', 'own'],
  queryFn: ({ signal }) => unwrap(api.GET('/session/consents', { signal })),
})

/** What whoever is signed in says for themselves. */
export function useSayOwnConsent() {
  const queryClient = useQueryClient()
  return useMutation<OwnConsents, ApiError, OwnWord>({
    mutationFn: (body) => unwrap(api.POST('/session/consents', { body })),
    onSuccess: (now) => queryClient.setQueryData(ownConsentsQuery.queryKey, now),
  })
}
