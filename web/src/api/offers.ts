/** Offers: firms that are asked whether they will do an order. */
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'

import { api, unwrap } from './client'
import { firstPage, nextPage } from './page'
import type { ApiError } from './problem'
import type { OfferWork } from './types'

/** Those that wait for an answer: one's own, or all of the organisation. */
export const openOffersQuery = () =>
  infiniteQueryOptions({
    queryKey: ['offers', 'open'],
    queryFn: ({ pageParam, signal }) =>
      unwrap(api.GET('/offers', { params: { query: { limit: 50, after: pageParam } }, signal })),
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  })

/** Whom an order was offered to, and what they said. */
export const orderOffersQuery = (orderId: string) =>
  queryOptions({
    queryKey: ['offers', 'order', orderId],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/work-orders/{id}/offers', { params: { path: { id: orderId } }, signal })),
  })

function useOfferCommand<Input>(send: (input: Input) => Promise<unknown>) {
  const queryClient = useQueryClient()
  const again = (name: string) => queryClient.invalidateQueries({ queryKey: [name] })
  return useMutation<unknown, ApiError, Input>({
    mutationFn: send,
    onSettled: () =>
      Promise.all(
        ['offers', 'work-orders', 'tickets', 'ticket', 'contractors'].map((name) => again(name)),
      ).then(() => undefined),
  })
}

export function useOfferWork(orderId: string) {
  return useOfferCommand((body: OfferWork) =>
    unwrap(api.POST('/work-orders/{id}/offers', { body, params: { path: { id: orderId } } })),
  )
}

export function useAcceptOffer() {
  return useOfferCommand((id: string) =>
    unwrap(api.POST('/offers/{id}/accept', { params: { path: { id } } })),
  )
}

export function useDeclineOffer(id: string) {
  return useOfferCommand((reason: string) =>
    unwrap(api.POST('/offers/{id}/decline', { body: { reason }, params: { path: { id } } })),
  )
}
