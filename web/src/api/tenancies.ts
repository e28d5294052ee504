/** Tenancies: who lives where, since when. */
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'

import { api, ifMatch, unwrap } from './client'
import { compact, type FilterOf, firstPage, nextPage } from './page'
import type { ApiError } from './problem'
import type { NewTenancy, Tenancy, TenancyPatch } from './types'

export type TenancyFilter = FilterOf<'/tenancies'>

export const tenancyListQuery = (filter: TenancyFilter) =>
  infiniteQueryOptions({
    queryKey: ['tenancies', 'list', filter],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...compact(filter), limit: 50, after: pageParam }
      return unwrap(api.GET('/tenancies', { params: { query }, signal }))
    },
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  })

export const tenancyQuery = (id: string) =>
  queryOptions({
    queryKey: ['tenancies', 'one', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/tenancies/{id}', { params: { path: { id } }, signal })),
  })

function useTenancyCommand<Input>(send: (input: Input) => Promise<Tenancy>) {
  const queryClient = useQueryClient()
  return useMutation<Tenancy, ApiError, Input>({
    mutationFn: send,
    onSuccess: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: ['tenancies'] }),
        queryClient.invalidateQueries({ queryKey: ['units'] }),
        queryClient.invalidateQueries({ queryKey: ['properties'] }),
      ]).then(() => undefined),
  })
}

export function useCreateTenancy() {
  return useTenancyCommand((body: NewTenancy) => unwrap(api.POST('/tenancies', { body })))
}

export function useEditTenancy(id: string) {
  return useTenancyCommand(({ version, ...body }: TenancyPatch & { version: number }) =>
    unwrap(
      api.PATCH('/tenancies/{id}', {
        body,
        params: { path: { id }, header: ifMatch(version) },
      }),
    ),
  )
}
