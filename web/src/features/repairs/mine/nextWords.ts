/** What happens next, in the words of a resident: the office's own are about its work. */
import type { TicketPage, TicketStatus } from '~/api/types'

const sentences: Record<TicketStatus, string> = {
  New: 'We look at what you told us, then tell you who comes.',
  Assigned: 'The people who fix it agree a time with you.',
  InProgress: 'The work is under way.',
  Completed: 'The work is done. We check it, then close the repair.',
  Closed: 'Nothing: this repair is finished.',
  Cancelled: 'Nothing: this repair was cancelled.',
}

export function nextForResident({ ticket, workOrders }: TicketPage): string {
  const booked = workOrders.some(({ status }) => status === 'Scheduled')
  return ticket.status === 'Assigned' && booked
    ? 'Please be at home for the visit.'
    : sentences[ticket.status]
}
