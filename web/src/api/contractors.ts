/** Contractors: the firms that do the work. */
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'

import { api, ifMatch, unwrap } from './client'
import { compact, type FilterOf, firstPage, nextPage } from './page'
import type { ApiError } from './problem'
import type { Contractor, ContractorPatch, ContractorTransition, NewContractor } from './types'

export type ContractorFilter = FilterOf<'/contractors'>

export const contractorListQuery = (filter: ContractorFilter) =>
  infiniteQueryOptions({
    queryKey: ['contractors', 'list', filter],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...compact(filter), limit: 50, after: pageParam }
      return unwrap(api.GET('/contractors', { params: { query }, signal }))
    },
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  })

export const contractorQuery = (id: string) =>
  queryOptions({
    queryKey: ['contractors', 'one', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/contractors/{id}', { params: { path: { id } }, signal })),
  })

/** Everything that happened with one, newest first. */
export const contractorHistoryQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['contractors', 'history', id],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: 20, after: pageParam }
      return unwrap(
        api.GET('/contractors/{id}/history', { params: { path: { id }, query }, signal }),
      )
    },
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  })

function useContractorCommand<Input, Output = Contractor>(send: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient()
  return useMutation<Output, ApiError, Input>({
    mutationFn: send,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['contractors'] }),
  })
}

export function useCreateContractor() {
  return useContractorCommand((body: NewContractor) => unwrap(api.POST('/contractors', { body })))
}

export function useEditContractor(id: string) {
  return useContractorCommand(({ version, ...body }: ContractorPatch & { version: number }) =>
    unwrap(
      api.PATCH('/contractors/{id}', { body, params: { path: { id }, header: ifMatch(version) } }),
    ),
  )
}

export function useMoveContractor(id: string) {
  return useContractorCommand((body: ContractorTransition) =>
    unwrap(api.POST('/contractors/{id}/transitions', { body, params: { path: { id } } })),
  )
}

export function useDeleteContractor(id: string) {
  const queryClient = useQueryClient()
  return useMutation<unknown, ApiError, void>({
    mutationFn: () => unwrap(api.DELETE('/contractors/{id}', { params: { path: { id } } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['contractors', 'list'] }),
  })
}
