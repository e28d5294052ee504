/** What the screens ask of the server about work orders. */
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'

import { api, ifMatch, unwrap } from './client'
import { compact, type FilterOf, firstPage, nextPage } from './page'
import type { ApiError } from './problem'
import { ticketKeys } from './tickets'
import type { Arrival, NewWorkOrder, OrderTransition, WorkOrder, WorkOrderStatus } from './types'

export type WorkOrderFilter = FilterOf<'/work-orders'>

export const workOrderListQuery = (filter: WorkOrderFilter) =>
  infiniteQueryOptions({
    queryKey: ['work-orders', filter],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...compact(filter), limit: 50, after: pageParam }
      return unwrap(api.GET('/work-orders', { params: { query }, signal }))
    },
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  })

/** How many there are of a kind. */
export const orderCountQuery = (filter: WorkOrderFilter) =>
  queryOptions({
    queryKey: ['work-orders', 'count', filter],
    queryFn: async ({ signal }) => {
      const query = { ...compact(filter), limit: 1, count: true }
      return (await unwrap(api.GET('/work-orders', { params: { query }, signal }))).total ?? null
    },
    staleTime: 30_000,
  })

/** A command on a work order changes its ticket too: both are read again. */
function useOrderCommand<Input>(send: (input: Input) => Promise<WorkOrder>) {
  const queryClient = useQueryClient()
  return useMutation<WorkOrder, ApiError, Input>({
    mutationFn: send,
    onSuccess: (order) =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: ticketKeys.page(order.ticketId) }),
        queryClient.invalidateQueries({ queryKey: ['work-orders'] }),
        queryClient.invalidateQueries({ queryKey: ['visits'] }),
        queryClient.invalidateQueries({ queryKey: ticketKeys.lists }),
      ]).then(() => undefined),
  })
}

export function useRaiseOrder(ticketId: string) {
  return useOrderCommand((body: NewWorkOrder) =>
    unwrap(api.POST('/tickets/{id}/work-orders', { body, params: { path: { id: ticketId } } })),
  )
}

export type Assignment = {
  contractorId: string | null
  offer?: boolean
  overrideReason?: string
  version?: number
}

export function useAssignContractor(id: string) {
  return useOrderCommand((body: Assignment) =>
    unwrap(api.POST('/work-orders/{id}/assign', { body, params: { path: { id } } })),
  )
}

export type OrderMove = {
  to: WorkOrderStatus
  reason?: string
  scheduledStartAt?: string
  scheduledEndAt?: string
  arrival?: Arrival
  slotId?: string
  notes?: string
  version?: number
}

export function useMoveAnyOrder() {
  return useOrderCommand(({ id, ...body }: OrderMove & { id: string }) =>
    unwrap(api.POST('/work-orders/{id}/transitions', { body, params: { path: { id } } })),
  )
}

export function useMoveOrder(id: string) {
  return useOrderCommand((body: OrderMove) =>
    unwrap(api.POST('/work-orders/{id}/transitions', { body, params: { path: { id } } })),
  )
}

/** Completing; sent again with the same key it is done once. */
export function useCompleteOrder(id: string, key: string) {
  return useOrderCommand((body: OrderTransition) =>
    unwrap(
      api.POST('/work-orders/{id}/transitions', {
        body,
        params: { path: { id }, header: { 'Idempotency-Key': key } },
      }),
    ),
  )
}

export type OrderPatch = { description?: string; accessInstructions?: string; version: number }

export function useEditOrder(id: string) {
  return useOrderCommand(({ version, ...body }: OrderPatch) =>
    unwrap(
      api.PATCH('/work-orders/{id}', {
        body,
        params: { path: { id }, header: ifMatch(version) },
      }),
    ),
  )
}
