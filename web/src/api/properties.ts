/** Homes: the buildings that an organisation looks after. */
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'

import { api, ifMatch, unwrap } from './client'
import { compact, type FilterOf, firstPage, nextPage } from './page'
import type { ApiError } from './problem'
import type { NewProperty, Property, PropertyPatch } from './types'

export type PropertyFilter = FilterOf<'/properties'>

export const propertyListQuery = (filter: PropertyFilter) =>
  infiniteQueryOptions({
    queryKey: ['properties', 'list', filter],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...compact(filter), limit: 50, after: pageParam }
      return unwrap(api.GET('/properties', { params: { query }, signal }))
    },
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  })

export const propertyQuery = (id: string) =>
  queryOptions({
    queryKey: ['properties', 'one', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/properties/{id}', { params: { path: { id } }, signal })),
  })

function usePropertyCommand<Input>(send: (input: Input) => Promise<Property>) {
  const queryClient = useQueryClient()
  return useMutation<Property, ApiError, Input>({
    mutationFn: send,
    onSuccess: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: ['history'] }),
        queryClient.invalidateQueries({ queryKey: ['properties'] }),
        queryClient.invalidateQueries({ queryKey: ['units'] }),
      ]).then(() => undefined),
  })
}

export function useCreateProperty() {
  return usePropertyCommand((body: NewProperty) => unwrap(api.POST('/properties', { body })))
}

export function useEditProperty(id: string) {
  return usePropertyCommand(({ version, ...body }: PropertyPatch & { version: number }) =>
    unwrap(
      api.PATCH('/properties/{id}', {
        body,
        params: { path: { id }, header: ifMatch(version) },
      }),
    ),
  )
}
