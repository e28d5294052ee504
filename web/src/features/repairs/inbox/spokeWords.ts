/** Who spoke last, in words. */
import type { LastMessage, TicketSummary } from '~/api/types'

export const spokeWords: Record<LastMessage['by'], string> = {
  staff: 'We wrote',
  contractor: 'Contractor wrote',
  resident: 'Resident wrote',
}

/** Whether somebody waits for an answer of ours: on what is finished nobody does. */
export function waitsForUs({
  lastMessage,
  status,
}: Pick<TicketSummary, 'lastMessage' | 'status'>): boolean {
  return lastMessage?.waits === true && status !== 'Closed' && status !== 'Cancelled'
}
