/** Schedules of rates: their versions, and what each says. */
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'

import { api, unwrap } from './client'
import { firstPage, nextPage } from './page'
import type { ApiError } from './problem'
import type { NewRateList, PublishRates, PutRate, RateList } from './types'

export const rateListsQuery = infiniteQueryOptions({
  queryKey: ['rate-lists'],
  queryFn: ({ pageParam, signal }) => {
    const query = { limit: 50, after: pageParam }
    return unwrap(api.GET('/rate-lists', { params: { query }, signal }))
  },
  initialPageParam: firstPage,
  getNextPageParam: nextPage,
})

export const rateListQuery = (id: string) =>
  queryOptions({
    queryKey: ['rate-lists', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/rate-lists/{id}', { params: { path: { id } }, signal })),
  })

export const ratesQuery = (id: string, q: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['rate-lists', id, 'rates', { q }],
    queryFn: ({ pageParam, signal }) => {
      const query = { q, limit: 100, after: pageParam }
      return unwrap(api.GET('/rate-lists/{id}/rates', { params: { path: { id }, query }, signal }))
    },
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
    placeholderData: keepPreviousData,
  })

function useListCommand<Input, Output>(send: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient()
  return useMutation<Output, ApiError, Input>({
    mutationFn: send,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['rate-lists'] }),
  })
}

export function useBeginList() {
  return useListCommand<NewRateList, RateList>((body) => unwrap(api.POST('/rate-lists', { body })))
}

export function usePasteRates(id: string) {
  const params = { path: { id } }
  return useListCommand<string, RateList>((csv) =>
    unwrap(api.POST('/rate-lists/{id}/table', { body: { csv }, params })),
  )
}

export function usePutRate(id: string) {
  const params = { path: { id } }
  return useListCommand<PutRate, RateList>((body) =>
    unwrap(api.POST('/rate-lists/{id}/rates', { body, params })),
  )
}

export function useRemoveRate() {
  return useListCommand<string, RateList>((id) =>
    unwrap(api.DELETE('/rates/{id}', { params: { path: { id } } })),
  )
}

export function usePublishList(id: string) {
  const params = { path: { id } }
  return useListCommand<PublishRates, RateList>((body) =>
    unwrap(api.POST('/rate-lists/{id}/publish', { body, params })),
  )
}

export function useDiscardList(id: string) {
  const params = { path: { id } }
  return useListCommand<void, unknown>(() => unwrap(api.DELETE('/rate-lists/{id}', { params })))
}
