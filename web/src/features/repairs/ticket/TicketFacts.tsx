/** Where, who and until when. */

import { Anchor, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { TicketClock, TicketPage } from '~/api/types'
import { useNow } from '~/lib/now'
import { dateWords, dueWords, exact } from '~/lib/time'
import { count, words } from '~/lib/words'
import { Facts } from '~/ui/Facts'
import { PhoneLink } from '~/ui/Reach'
import { Ago } from '~/ui/When'

import styles from './Ticket.module.css'

export function TicketFacts({ page }: { page: TicketPage }) {
  const { ticket, unit, property, reporter, tenancy, coordinator } = page
  return (
    <Facts
      columns
      facts={[
        {
          name: 'Home',
          value: (
            <>
              <Anchor
                size="sm"
                renderRoot={(props) => (
                  <Link to="/units/$unitId" params={{ unitId: unit.id }} {...props} />
                )}
              >
                {unit.address}
              </Anchor>
              <Text size="xs" c="dimmed">
                <Link
                  to="/properties/$propertyId"
                  params={{ propertyId: property.id }}
                  className={styles.quietLink}
                >
                  All of {property.addressLine1}
                </Link>
              </Text>
            </>
          ),
        },
        { name: 'Reported by', value: <Reporter page={page} /> },
        tenancy && {
          name: 'Tenancy',
          value: `${tenancy.tenantName}, since ${dateWords(tenancy.startDate)}`,
        },
        { name: 'Coordinator', value: coordinator?.name ?? 'Nobody yet' },
        ticket.ownStaff && { name: 'Work by', value: coordinator?.name ?? 'Own staff' },
        ...ticket.clocks.map((clock) => ({
          name: promised[clock.promised],
          value: <Target clock={clock} />,
        })),
        ticket.reopenCount > 0 && { name: 'Reopened', value: count(ticket.reopenCount, 'time') },
        {
          name: 'Reported',
          value: (
            <>
              <Ago at={ticket.createdAt} />
              {ticket.reportedVia ? ` · ${words(ticket.reportedVia)}` : ''}
            </>
          ),
        },
        reporter?.preferredChannel && {
          name: 'Prefers',
          value: words(reporter.preferredChannel),
        },
      ]}
    />
  )
}

function Reporter({ page: { reporter } }: { page: TicketPage }) {
  if (!reporter) return <>Not known</>
  return (
    <>
      <Anchor
        size="sm"
        renderRoot={(props) => (
          <Link to="/contacts/$contactId" params={{ contactId: reporter.id }} {...props} />
        )}
      >
        {reporter.name}
      </Anchor>
      <PhoneLink phone={reporter.phoneE164} />
      {reporter.email && (
        <Text size="xs">
          <a href={`mailto:${reporter.email}`} className={styles.quietLink}>
            {reporter.email}
          </a>
        </Text>
      )}
    </>
  )
}

const promised: Record<TicketClock['promised'], string> = {
  acknowledge: 'Respond by',
  attend: 'Attend by',
  makeSafe: 'Make safe by',
  complete: 'Fix by',
}

function Target({ clock: { due: by, metAt: met, state } }: { clock: TicketClock }) {
  const now = useNow()
  if (state === 'paused') return <span title={`Target: ${exact(by)}`}>Clock stopped</span>
  if (!met) return <time title={exact(by)}>{dueWords(by, now)}</time>
  const inTime = Date.parse(met) <= Date.parse(by)
  return (
    <span title={`Target: ${exact(by)}`} style={{ color: `var(--mu-${inTime ? 'done' : 'late'})` }}>
      Done <Ago at={met} />, {inTime ? 'in time' : 'late'}
    </span>
  )
}
