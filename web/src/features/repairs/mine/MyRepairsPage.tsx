/** A resident's own repairs. */
import { Button, Stack } from '@mantine/core'
import { IconHomeCheck } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import { itemsOf } from '~/api/page'
import { ticketListQuery } from '~/api/tickets'
import type { Me, TicketSummary } from '~/api/types'
import { can } from '~/lib/can'
import { Empty } from '~/ui/Empty'
import { Loaded } from '~/ui/Loaded'
import { LoadMore } from '~/ui/LoadMore'
import { Page } from '~/ui/Page'
import { Rows } from '~/ui/Skeletons'
import { Ago } from '~/ui/When'

import { IncidentNotes } from './IncidentNotes'
import styles from './Mine.module.css'
import { ResidentStatus } from './ResidentStatus'

export function MyRepairsPage({ me }: { me: Me }) {
  const query = useInfiniteQuery(ticketListQuery({}))
  const report = can(me, 'tickets:create') && (
    <Button renderRoot={(props) => <Link to="/tickets/new" {...props} />}>Report a repair</Button>
  )
  return (
    <Page title="My repairs" narrow actions={report}>
      {report && <IncidentNotes />}
      <Loaded query={query} skeleton={<Rows rows={3} height={96} />}>
        {(data) => {
          const tickets = itemsOf(data)
          if (tickets.length === 0) {
            return (
              <Empty
                icon={<IconHomeCheck size={32} stroke={1.5} aria-hidden />}
                title="You have no repairs"
                action={report}
              >
                Is something broken? Tell us, and see here what happens next.
              </Empty>
            )
          }
          return (
            <Stack gap="sm" component="ul" p={0} m={0} className={styles.list}>
              {tickets.map((ticket) => (
                <Repair key={ticket.id} ticket={ticket} />
              ))}
            </Stack>
          )
        }}
      </Loaded>
      <LoadMore query={query} />
    </Page>
  )
}

function Repair({ ticket }: { ticket: TicketSummary }) {
  return (
    <li>
      <Link to="/tickets/$ticketId" params={{ ticketId: ticket.id }} className={styles.repair}>
        <span className={styles.what}>{ticket.title}</span>
        <span className={styles.facts}>
          <ResidentStatus ticket={ticket} />
          <span>{ticket.number}</span>
          <span>
            Reported <Ago at={ticket.createdAt} />
          </span>
        </span>
        {ticket.lastEvent && <span className={styles.last}>{ticket.lastEvent}</span>}
      </Link>
    </li>
  )
}
