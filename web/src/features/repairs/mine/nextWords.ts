/** What happens next, in the words of a resident: the office's own are about its work. */
import type { TicketPage, TicketStatus, TicketSummary } from '~/api/types'
import { longDay } from '~/lib/time'

const sentences: Record<TicketStatus, string> = {
  New: 'We look at what you told us, then tell you who comes.',
  Assigned: 'The people who fix it agree a time with you.',
  InProgress: 'The work is under way.',
  Completed: 'The work is done. We check it, then close the repair.',
  Closed: 'Nothing: this repair is finished.',
  Cancelled: 'Nothing: this repair was cancelled.',
}

/** "Waiting until 3 December", for one that is set aside or on hold. */
export function waitingWords(
  ticket: Pick<TicketSummary, 'deferredUntil' | 'hold'>,
): string | undefined {
  const until = ticket.deferredUntil ?? ticket.hold?.untilOn
  if (until) return `Waiting until ${longDay(until)}`
  return ticket.hold ? 'Waiting' : undefined
}

export function nextForResident({ ticket, workOrders }: TicketPage): string {
  if (ticket.deferredUntil && ticket.status === 'New') {
    return `We take it up on ${longDay(ticket.deferredUntil)}.`
  }
  if (ticket.turn.act === 'confirm' && ticket.turn.of === 'resident') {
    return 'Please say whether the time of the visit suits you.'
  }
  if (ticket.status === 'Assigned' && workOrders.some(({ status }) => status === 'NoAccess')) {
    return 'We could not get in. Say when you can be in.'
  }
  const booked = workOrders.some(({ status }) => status === 'Scheduled')
  return ticket.status === 'Assigned' && booked
    ? 'Please be at home for the visit.'
    : sentences[ticket.status]
}
