/** What people said about being reached on a channel. */
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'

import { api, unwrap } from './client'
import { compact, type FilterOf, firstPage, nextPage } from './page'
import type { ApiError } from './problem'
import type { ContactConsents, NewConsent, OwnConsents, OwnWord } from './types'

export type ConsentFilter = FilterOf<'/consents'>

/** What everybody said, newest first. */
export const consentListQuery = (filter: ConsentFilter) =>
  infiniteQueryOptions({
    queryKey: ['contacts', 'said', filter],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...compact(filter), limit: 50, after: pageParam }
      return unwrap(api.GET('/consents', { params: { query }, signal }))
    },
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  })

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
