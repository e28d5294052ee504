/** Units: the flats and houses inside a property. */
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'

import { api, ifMatch, unwrap } from './client'
import { compact, type FilterOf, firstPage, nextPage } from './page'
import type { ApiError } from './problem'
import type { NewUnit, Unit, UnitPatch } from './types'

export type UnitFilter = FilterOf<'/units'>

export const unitListQuery = (filter: UnitFilter) =>
  infiniteQueryOptions({
    queryKey: ['units', 'list', filter],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...compact(filter), limit: 50, after: pageParam }
      return unwrap(api.GET('/units', { params: { query }, signal }))
    },
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  })

export const unitQuery = (id: string) =>
  queryOptions({
    queryKey: ['units', 'one', id],
    queryFn: ({ signal }) => unwrap(api.GET('/units/{id}', { params: { path: { id } }, signal })),
  })

function useUnitCommand<Input>(send: (input: Input) => Promise<Unit>) {
  const queryClient = useQueryClient()
  return useMutation<Unit, ApiError, Input>({
    mutationFn: send,
    onSuccess: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: ['history'] }),
        queryClient.invalidateQueries({ queryKey: ['units'] }),
        queryClient.invalidateQueries({ queryKey: ['properties'] }),
      ]).then(() => undefined),
  })
}

export function useCreateUnit() {
  return useUnitCommand((body: NewUnit) => unwrap(api.POST('/units', { body })))
}

export function useEditUnit(id: string) {
  return useUnitCommand(({ version, ...body }: UnitPatch & { version: number }) =>
    unwrap(
      api.PATCH('/units/{id}', {
        body,
        params: { path: { id }, header: ifMatch(version) },
      }),
    ),
  )
}
