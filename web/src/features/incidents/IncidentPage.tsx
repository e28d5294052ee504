/** One incident: what was told, where it is, its repairs, and who has to be rung. */
import { Anchor, Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'

import { incidentQuery } from '~/api/incidents'
import type { IncidentPage as Incident, IncidentTicket, IncidentUpdate, Me } from '~/api/types'
import { can } from '~/lib/can'
import { count, words } from '~/lib/words'
import { type Column, DataTable } from '~/ui/DataTable'
import { Facts } from '~/ui/Facts'
import { Loaded } from '~/ui/Loaded'
import { Missing } from '~/ui/Missing'
import { Card, Page, Section } from '~/ui/Page'
import { Sheet } from '~/ui/Skeletons'
import { StatusTag } from '~/ui/StatusTag'
import { Ago, Exact } from '~/ui/When'

import { ToRing } from './Audience'
import styles from './Incidents.module.css'
import { NewsDialog } from './NewsDialog'
import { audienceWords, endWords, type IncidentSearch, newsWords } from './words'

type Props = { me: Me; id: string; search: IncidentSearch }

export function IncidentPage({ me, id, search }: Props) {
  const query = useQuery(incidentQuery(id))
  return (
    <Loaded query={query} skeleton={<Sheet />} missing={<Missing what="incident" />}>
      {(incident) => <IncidentSheet me={me} incident={incident} search={search} />}
    </Loaded>
  )
}

const columns: Column<IncidentTicket>[] = [
  {
    head: 'Repair',
    cell: (one) => (
      <Link to="/tickets/$ticketId" params={{ ticketId: one.ticketId }}>
        {one.number} {one.title}
      </Link>
    ),
  },
  { head: 'Home', cell: (one) => one.address },
  { head: 'Status', cell: (one) => <StatusTag status={one.status} quiet /> },
  { head: 'When it is over', cell: endWords },
]

function IncidentSheet({
  me,
  incident,
  search,
}: {
  me: Me
  incident: Incident
  search: IncidentSearch
}) {
  const navigate = useNavigate()
  const show = (dialog: IncidentSearch['do']) =>
    void navigate({
      to: '/incidents/$incidentId',
      params: { incidentId: incident.id },
      search: { do: dialog },
      replace: dialog === undefined,
    })
  const isOpen = incident.status === 'Open'
  return (
    <Page
      title={incident.title}
      beside={<StatusTag status={incident.status} />}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/incidents" {...props} />}>
          Incidents
        </Anchor>
      }
      actions={isOpen && <Actions me={me} show={show} />}
    >
      <Card label="Facts">
        <Facts columns facts={factsOf(incident)} />
      </Card>
      <Section title="What was told">
        <Told updates={incident.updates} />
      </Section>
      <Section
        title={count(incident.children.length, 'repair')}
        flush={incident.children.length > 0}
      >
        {incident.children.length === 0 ? (
          <Text size="sm" c="dimmed">
            No repair is a part of it. Those that are reported at its homes can be.
          </Text>
        ) : (
          <DataTable
            label="Repairs of the incident"
            rows={incident.children}
            rowKey={({ ticketId }) => ticketId}
            columns={columns}
          />
        )}
      </Section>
      {isOpen && incident.audience.toRing.length > 0 && (
        <Section title="To ring or write to">
          <ToRing people={incident.audience.toRing} />
        </Section>
      )}
      {isOpen && search.do && (
        <NewsDialog
          incident={incident}
          over={search.do === 'close'}
          onClose={() => show(undefined)}
        />
      )}
    </Page>
  )
}

function Actions({ me, show }: { me: Me; show: (dialog: IncidentSearch['do']) => void }) {
  return (
    <>
      {can(me, 'tickets:close') && (
        <Button variant="default" onClick={() => show('close')}>
          Close
        </Button>
      )}
      {can(me, 'tickets:update') && <Button onClick={() => show('tell')}>Tell news</Button>}
    </>
  )
}

function factsOf(incident: Incident) {
  return [
    { name: 'Number', value: incident.number },
    { name: 'Category', value: words(incident.category) },
    {
      name: 'Where',
      value: incident.at.map((place) => (
        <div key={place.propertyId}>
          <Link to="/properties/$propertyId" params={{ propertyId: place.propertyId }}>
            {place.address}
          </Link>{' '}
          ({count(place.homes, 'home')})
        </div>
      )),
    },
    {
      name: 'Opened',
      value: (
        <>
          <Exact at={incident.openedAt} />
          {incident.openedBy && ` by ${incident.openedBy}`}
        </>
      ),
    },
    incident.closedAt && { name: 'Over', value: <Exact at={incident.closedAt} /> },
    incident.status === 'Open' && {
      name: 'News goes to',
      value: audienceWords(incident.audience),
    },
    {
      name: 'Follow it instead of reporting',
      value: count(incident.followers, 'person', 'people'),
    },
  ]
}

function Told({ updates }: { updates: IncidentUpdate[] }) {
  return (
    <ol className={styles.told}>
      {updates.map((update) => (
        <li key={update.id}>
          <Text size="xs" c="dimmed">
            {newsWords[update.news]} · {update.by ?? 'Somebody'} · <Ago at={update.at} /> ·{' '}
            {count(update.told, 'email')}
          </Text>
          <p className={styles.words}>{update.words}</p>
        </li>
      ))}
    </ol>
  )
}
