/** Moves that need no more words: done at once, told in a toast. */
import { useQueryClient } from '@tanstack/react-query'
import { useBringBack, useResume } from '~/api/ticketLife'
import { ticketKeys, useMoveAnyTicket } from '~/api/tickets'
import type { TicketStatus, WorkOrderStatus } from '~/api/types'
import { useMoveAnyOrder } from '~/api/workOrders'
import { type Action, type ActionKey, isEarly } from '~/lib/actions'
import { useNow } from '~/lib/now'
import { toast, toastProblem } from '~/ui/toast'

type Quick<Status> = { to: Status; done: string }

const orderMoves: Partial<Record<ActionKey, Quick<WorkOrderStatus>>> = {
  accept: { to: 'Accepted', done: 'Job accepted.' },
  start: { to: 'InProgress', done: 'Work started.' },
  verify: { to: 'Verified', done: 'Work verified.' },
}

const ticketMoves: Partial<Record<ActionKey, Quick<TicketStatus>>> = {
  'start-ticket': { to: 'InProgress', done: 'Ticket marked as in progress.' },
  unassign: { to: 'New', done: 'Nobody has it any more.' },
  'to-assigned': { to: 'Assigned', done: 'Ticket marked as assigned.' },
}

/** Does the action if it is a quick one; says whether it was. */
export function useQuickMoves(ticketId?: string) {
  const now = useNow()
  const queryClient = useQueryClient()
  const order = useMoveAnyOrder()
  const ticket = useMoveAnyTicket()
  const resume = useResume(ticketId ?? '')
  const back = useBringBack(ticketId ?? '')

  function onError(error: Error) {
    toastProblem(error.message)
    if (ticketId) void queryClient.invalidateQueries({ queryKey: ticketKeys.page(ticketId) })
  }

  return (action: Pick<Action, 'key' | 'orderId' | 'bookedFor'>): boolean => {
    // Nobody expects it yet: that is asked first.
    if (action.key === 'start' && isEarly(action.bookedFor, now)) return false
    if (ticketId && action.key === 'resume') {
      resume.mutate(undefined, { onSuccess: () => toast('The hold has ended.'), onError })
      return true
    }
    if (ticketId && action.key === 'bring-back') {
      back.mutate(undefined, { onSuccess: () => toast('Back in the queues.'), onError })
      return true
    }
    const orderMove = orderMoves[action.key]
    if (orderMove && action.orderId) {
      const { to, done } = orderMove
      order.mutate({ id: action.orderId, to }, { onSuccess: () => toast(done), onError })
      return true
    }
    const ticketMove = ticketMoves[action.key]
    if (ticketMove && ticketId) {
      const { to, done } = ticketMove
      ticket.mutate({ id: ticketId, to }, { onSuccess: () => toast(done), onError })
      return true
    }
    return false
  }
}
