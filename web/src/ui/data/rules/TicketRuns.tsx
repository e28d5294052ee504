/** On a ticket: what rules did to it, for whoever works on it. */
import { Anchor } from '@mantine/core'
import { IconBolt } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { sessionQuery } from '~/api/session'
import type { TicketPage } from '~/api/types'
import { can } from '~/lib/can'

import { TicketRunsDialog } from './Runs'

export function TicketRuns({ page }: { page: TicketPage }) {
  const me = useQuery(sessionQuery).data
  const [opened, setOpened] = useState(false)
  if (!me || !can(me, 'tickets:update')) return null
  const { id, number } = page.ticket
  return (
    <>
      <Anchor component="button" type="button" size="sm" px={4} onClick={() => setOpened(true)}>
        <IconBolt size={16} aria-hidden style={{ verticalAlign: '-3px' }} /> What rules did
      </Anchor>
      {opened && (
        <TicketRunsDialog ticketId={id} number={number} onClose={() => setOpened(false)} />
      )}
    </>
  )
}
