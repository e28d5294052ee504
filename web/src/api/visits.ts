/** Visits: when somebody comes, how it is agreed, and who may do the work. */
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'

import { api, unwrap } from './client'
import { compact, type FilterOf, firstPage, nextPage } from './page'
import type { ApiError } from './problem'
import { ticketKeys } from './tickets'
import type { NewAbsence, NewSlot, NewVisit, NoAccess, Visit, VisitReply } from './types'

/** Every visit of a ticket, those that were moved or called off among them. */
export const ticketVisitsQuery = (ticketId: string) =>
  queryOptions({
    queryKey: ['visits', 'ticket', ticketId],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/tickets/{id}/visits', { params: { path: { id: ticketId } }, signal })),
  })

/** The visits of some days, the first of them first. */
export const visitListQuery = (filter: FilterOf<'/visits'>) =>
  infiniteQueryOptions({
    queryKey: ['visits', 'list', filter],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...compact(filter), limit: 200, after: pageParam }
      return unwrap(api.GET('/visits', { params: { query }, signal }))
    },
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  })

/** The order that firms are held against, or whose further work a new one is to do. */
export type WorkAsked = { orderId?: string; followsOrderId?: string }

/** Who may do the work of a ticket, the best first. */
export const candidatesQuery = (ticketId: string, asked: WorkAsked = {}) =>
  queryOptions({
    queryKey: ['contractors', 'candidates', ticketId, asked],
    queryFn: ({ signal }) => {
      const params = { path: { id: ticketId }, query: compact(asked) }
      return unwrap(api.GET('/tickets/{id}/candidates', { params, signal }))
    },
  })

/** The time in which the contractor of an order still has room. */
export const freeSlotsQuery = (orderId: string) =>
  queryOptions({
    queryKey: ['contractors', 'free', orderId],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/work-orders/{id}/slots', { params: { path: { id: orderId } }, signal })),
  })

/** What to know before a time is chosen for an order: what the home needs, and which clocks run. */
export const bookingQuery = (orderId: string) =>
  queryOptions({
    queryKey: ['visits', 'booking', orderId],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/work-orders/{id}/booking', { params: { path: { id: orderId } }, signal })),
  })

export const slotsQuery = (contractorId: string) =>
  queryOptions({
    queryKey: ['contractors', 'slots', contractorId],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/contractors/{id}/slots', { params: { path: { id: contractorId } }, signal }),
      ),
  })

export const absencesQuery = (contractorId: string) =>
  queryOptions({
    queryKey: ['contractors', 'absences', contractorId],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/contractors/{id}/absences', { params: { path: { id: contractorId } }, signal }),
      ),
  })

/** A command on a visit changes its order and its ticket too: all are read again. */
function useVisitCommand<Input>(ticketId: string, send: (input: Input) => Promise<unknown>) {
  const queryClient = useQueryClient()
  const again = (queryKey: readonly unknown[]) => queryClient.invalidateQueries({ queryKey })
  return useMutation<unknown, ApiError, Input>({
    mutationFn: send,
    onSettled: () =>
      Promise.all([
        again(['visits']),
        again(['work-orders']),
        again(['contractors']),
        again(ticketKeys.page(ticketId)),
        again(ticketKeys.lists),
      ]).then(() => undefined),
  })
}

export function usePlanVisit(ticketId: string, orderId: string) {
  return useVisitCommand(ticketId, (body: NewVisit) =>
    unwrap(api.POST('/work-orders/{id}/visits', { body, params: { path: { id: orderId } } })),
  )
}

/** What is said about what stands against a time. */
export type SaidOfTime = Pick<
  NewVisit,
  'twoPeople' | 'overrideReason' | 'confirmLate' | 'lateReason'
>
export type VisitTo = SaidOfTime & {
  visit: Visit
  startAt: string
  endAt: string
  arrival: Visit['arrival']
  /** The slot to take a place of again; the visit has the slot's time then. */
  slotId?: string
}

/** Agrees another time for a visit; the one that was agreed is moved. */
export function useMoveVisitTo() {
  const queryClient = useQueryClient()
  const names = ['visits', 'work-orders', 'contractors', 'ticket', 'tickets']
  return useMutation<unknown, ApiError, VisitTo>({
    mutationFn: ({ visit, slotId, startAt, endAt, arrival, ...said }) => {
      const path = { id: visit.workOrderId }
      const time = slotId ? { slotId } : { startAt, endAt, arrival }
      const body = { ...time, ...said, agreed: true }
      return unwrap(api.POST('/work-orders/{id}/visits', { body, params: { path } }))
    },
    onSettled: () =>
      Promise.all(names.map((name) => queryClient.invalidateQueries({ queryKey: [name] }))).then(
        () => undefined,
      ),
  })
}

export function useAnswerVisit(visit: Visit) {
  return useVisitCommand(visit.ticketId, (body: VisitReply) =>
    unwrap(api.POST('/visits/{id}/answer', { body, params: { path: { id: visit.id } } })),
  )
}

export function useCancelVisit(visit: Visit) {
  return useVisitCommand(visit.ticketId, (reason: string) =>
    unwrap(
      api.POST('/visits/{id}/cancel', { body: { reason }, params: { path: { id: visit.id } } }),
    ),
  )
}

export function useSetOut(visit: Visit) {
  return useVisitCommand(visit.ticketId, () =>
    unwrap(api.POST('/visits/{id}/on-my-way', { params: { path: { id: visit.id } } })),
  )
}

export function useNoAccess(visit: Visit) {
  return useVisitCommand(visit.ticketId, (body: NoAccess) =>
    unwrap(api.POST('/visits/{id}/no-access', { body, params: { path: { id: visit.id } } })),
  )
}

export function useEndForNoAccess(ticketId: string, orderId: string) {
  return useVisitCommand(ticketId, (reason: string) =>
    unwrap(
      api.POST('/work-orders/{id}/end-for-no-access', {
        body: { reason },
        params: { path: { id: orderId } },
      }),
    ),
  )
}

function useDiaryCommand<Input>(send: (input: Input) => Promise<unknown>) {
  const queryClient = useQueryClient()
  return useMutation<unknown, ApiError, Input>({
    mutationFn: send,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['contractors'] }),
  })
}

export function useAddAbsence(contractorId: string) {
  return useDiaryCommand((body: NewAbsence) =>
    unwrap(
      api.POST('/contractors/{id}/absences', { body, params: { path: { id: contractorId } } }),
    ),
  )
}

export function useWithdrawAbsence() {
  return useDiaryCommand((id: string) =>
    unwrap(api.POST('/absences/{id}/withdraw', { params: { path: { id } } })),
  )
}

export function useAddSlot(contractorId: string) {
  return useDiaryCommand((body: NewSlot) =>
    unwrap(api.POST('/contractors/{id}/slots', { body, params: { path: { id: contractorId } } })),
  )
}

export function useWithdrawSlot() {
  return useDiaryCommand((id: string) =>
    unwrap(api.POST('/slots/{id}/withdraw', { params: { path: { id } } })),
  )
}
