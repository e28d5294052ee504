/** That a ticket reports work again soon after it was done, and the way to it. */
import { Alert, Anchor } from '@mantine/core'
import { IconRepeat } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'

import type { TicketPage } from '~/api/types'
import { useNow } from '~/lib/now'
import { dayWords } from '~/lib/time'

export function RecallNote({ page: { recallOf } }: { page: TicketPage }) {
  const now = useNow()
  if (!recallOf) return null
  const { ticketId, ticketNumber, orderNumber, contractorName, doneAt } = recallOf
  return (
    <Alert variant="light" color="yellow" icon={<IconRepeat size={18} aria-hidden />}>
      Recall of{' '}
      <Anchor
        size="sm"
        underline="always"
        renderRoot={(props) => (
          <Link to="/tickets/$ticketId" params={{ ticketId }} search={{ tab: 'jobs' }} {...props} />
        )}
      >
        {ticketNumber}
      </Anchor>
      {`: ${contractorName ?? 'somebody'} finished ${orderNumber} on ${dayWords(doneAt, now)}.`}
    </Alert>
  )
}
