/** People: tenants, owners and others. */
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'

import { api, ifMatch, unwrap } from './client'
import { compact, type FilterOf, firstPage, nextPage } from './page'
import type { ApiError } from './problem'
import type { Contact, ContactPatch, NewContact } from './types'

export type ContactFilter = FilterOf<'/contacts'>

export const contactListQuery = (filter: ContactFilter) =>
  infiniteQueryOptions({
    queryKey: ['contacts', 'list', filter],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...compact(filter), limit: 50, after: pageParam }
      return unwrap(api.GET('/contacts', { params: { query }, signal }))
    },
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  })

export const contactQuery = (id: string) =>
  queryOptions({
    queryKey: ['contacts', 'one', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/contacts/{id}', { params: { path: { id } }, signal })),
  })

function useContactCommand<Input>(send: (input: Input) => Promise<Contact>) {
  const queryClient = useQueryClient()
  return useMutation<Contact, ApiError, Input>({
    mutationFn: send,
    onSuccess: () =>
      Promise.all([queryClient.invalidateQueries({ queryKey: ['contacts'] })]).then(
        () => undefined,
      ),
  })
}

export function useCreateContact() {
  return useContactCommand((body: NewContact) => unwrap(api.POST('/contacts', { body })))
}

export function useEditContact(id: string) {
  return useContactCommand(({ version, ...body }: ContactPatch & { version: number }) =>
    unwrap(
      api.PATCH('/contacts/{id}', {
        body,
        params: { path: { id }, header: ifMatch(version) },
      }),
    ),
  )
}
