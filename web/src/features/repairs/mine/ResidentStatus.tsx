/** Where a repair stands, to who lives there: one that waits says until when. */
import { IconClockPause } from '@tabler/icons-react'

import type { TicketSummary } from '~/api/types'
import { isOpen } from '~/lib/actions'
import { StatusTag } from '~/ui/StatusTag'
import { Tag } from '~/ui/Tag'

import { waitingWords } from './nextWords'

export function ResidentStatus({ ticket }: { ticket: TicketSummary }) {
  const waits = isOpen(ticket) ? waitingWords(ticket) : undefined
  if (!waits) return <StatusTag status={ticket.status} />
  return (
    <Tag meaning="waiting" icon={<IconClockPause size={14} aria-hidden />}>
      {waits}
    </Tag>
  )
}
