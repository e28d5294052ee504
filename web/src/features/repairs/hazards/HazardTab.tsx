/** The hazards of a ticket: proposals to decide, clocks that run, and what was done. */
import { Button, Stack } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { ticketHazardsQuery } from '~/api/hazards'
import type { TicketPage } from '~/api/types'
import { Empty } from '~/ui/Empty'
import { Loaded } from '~/ui/Loaded'
import { Rows } from '~/ui/Skeletons'

import { CaseCard } from './CaseCard'
import { OpenDialog } from './OpenDialog'

export function HazardTab({ page }: { page: TicketPage }) {
  const query = useQuery(ticketHazardsQuery(page.ticket.id))
  const [opening, setOpening] = useState(false)
  // Whoever may triage a ticket decides about its hazards.
  const writes = page.can.note.allowed
  const open = writes && (
    <Button variant="default" onClick={() => setOpening(true)}>
      Open a hazard case
    </Button>
  )
  return (
    <>
      <Loaded query={query} skeleton={<Rows rows={3} height={72} />}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty
              icon={<IconAlertTriangle size={32} stroke={1.5} aria-hidden />}
              title="No hazard"
              action={open}
            >
              A report, a note or a message that speaks of one is shown here, for you to decide.
            </Empty>
          ) : (
            <Stack gap="md" pt="md">
              {items.map((one) => (
                <CaseCard key={one.id} hazard={one} page={page} writes={writes} />
              ))}
              {open && <div>{open}</div>}
            </Stack>
          )
        }
      </Loaded>
      {opening && <OpenDialog page={page} onClose={() => setOpening(false)} />}
    </>
  )
}
