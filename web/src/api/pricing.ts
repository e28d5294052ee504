/** Priced work of orders: lines, totals, and changes that wait to be decided. */
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
import type { ApproveVariation, AskVariation, OrderPricing } from './types'

/** Under the key of the orders: what changes an order reads them again. */
export const pricingQuery = (orderId: string) =>
  queryOptions({
    queryKey: ['work-orders', 'pricing', orderId],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/work-orders/{id}/pricing', { params: { path: { id: orderId } }, signal })),
  })

export const orderRatesQuery = (orderId: string, q: string) =>
  queryOptions({
    queryKey: ['rate-lists', 'order', orderId, { q }],
    queryFn: ({ signal }) => {
      const params = { path: { id: orderId }, query: { q: q || undefined } }
      return unwrap(api.GET('/work-orders/{id}/rates', { params, signal }))
    },
    placeholderData: keepPreviousData,
  })

/** The rates that an order which is raised now may have; its firm's own among them. */
export const ratesInForceQuery = (contractorId: string | undefined, q: string) =>
  queryOptions({
    queryKey: ['rate-lists', 'force', { contractorId, q }],
    queryFn: ({ signal }) => {
      const query = { q: q || undefined, contractorId }
      return unwrap(api.GET('/rates', { params: { query }, signal }))
    },
    placeholderData: keepPreviousData,
  })

export const waitingQuery = infiniteQueryOptions({
  queryKey: ['work-orders', 'waiting'],
  queryFn: ({ pageParam, signal }) => {
    const query = { limit: 50, after: pageParam }
    return unwrap(api.GET('/variations', { params: { query }, signal }))
  },
  initialPageParam: firstPage,
  getNextPageParam: nextPage,
})

/** What comes back is shown at once; the order and its ticket are read again for what it opens. */
function usePricingCommand<Input>(send: (input: Input) => Promise<OrderPricing>) {
  const queryClient = useQueryClient()
  return useMutation<OrderPricing, ApiError, Input>({
    mutationFn: send,
    onSuccess: (now) => {
      queryClient.setQueryData(pricingQuery(now.workOrderId).queryKey, now)
      void queryClient.invalidateQueries({ queryKey: ['work-orders'] })
      void queryClient.invalidateQueries({ queryKey: ['ticket'] })
    },
  })
}

export function useAskVariation(orderId: string) {
  const params = { path: { id: orderId } }
  return usePricingCommand((body: AskVariation) =>
    unwrap(api.POST('/work-orders/{id}/variations', { body, params })),
  )
}

export function useApprove(id: string) {
  const params = { path: { id } }
  return usePricingCommand((body: ApproveVariation) =>
    unwrap(api.POST('/variations/{id}/approve', { body, params })),
  )
}

export function useReject(id: string) {
  const params = { path: { id } }
  return usePricingCommand((reason: string) =>
    unwrap(api.POST('/variations/{id}/reject', { body: { reason }, params })),
  )
}

export function useWithdraw(id: string) {
  const params = { path: { id } }
  return usePricingCommand((_: undefined) =>
    unwrap(api.POST('/variations/{id}/withdraw', { params })),
  )
}
