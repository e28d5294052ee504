/** Known incidents, newest first. */
import { Button } from '@mantine/core'
import { IconBuildingFactory } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'

import { incidentListQuery } from '~/api/incidents'
import type { IncidentLine, IncidentStatus, Me } from '~/api/types'
import { can } from '~/lib/can'
import { count, words } from '~/lib/words'
import { type Column, DataTable } from '~/ui/DataTable'
import { Empty } from '~/ui/Empty'
import { ExportMenu } from '~/ui/ExportMenu'
import { FilterSelect } from '~/ui/FilterSelect'
import { keepLast } from '~/ui/keepLast'
import { ListFrame } from '~/ui/ListFrame'
import { Page } from '~/ui/Page'
import { StatusTag } from '~/ui/StatusTag'
import { Ago } from '~/ui/When'

import { OpenDialog } from './OpenDialog'
import { type IncidentsSearch, incidentStatuses, placeWords } from './words'

const columns: Column<IncidentLine>[] = [
  {
    head: 'Incident',
    cell: (one) => (
      <Link to="/incidents/$incidentId" params={{ incidentId: one.id }}>
        {one.number} {one.title}
      </Link>
    ),
  },
  { head: 'Where', cell: placeWords },
  { head: 'Status', cell: (one) => <StatusTag status={one.status} quiet /> },
  { head: 'Kind', wide: true, cell: (one) => words(one.category) },
  { head: 'Repairs', end: true, cell: (one) => one.tickets.toLocaleString('en-GB') },
  { head: 'Opened', tight: true, cell: (one) => <Ago at={one.openedAt} /> },
]

type Props = { me: Me; search: IncidentsSearch }

export function IncidentsPage({ me, search }: Props) {
  const navigate = useNavigate()
  const query = useInfiniteQuery({
    ...incidentListQuery({ status: search.status }),
    placeholderData: keepLast,
  })
  const go = (next: IncidentsSearch, replace = true) =>
    void navigate({ to: '/incidents', search: next, replace })
  const open = can(me, 'tickets:update') && (
    <Button onClick={() => go({ ...search, do: 'open' }, false)}>Open an incident</Button>
  )
  return (
    <Page
      title="Incidents"
      actions={
        <>
          <ExportMenu list="incidents" filters={{ status: search.status }} />
          {open}
        </>
      }
    >
      <ListFrame
        query={query}
        tools={
          <FilterSelect
            label="Status"
            values={incidentStatuses}
            value={search.status}
            onChange={(status?: IncidentStatus) => go({ status })}
          />
        }
        empty={
          <Empty
            icon={<IconBuildingFactory size={32} stroke={1.5} aria-hidden />}
            title={search.status ? `No incident is ${search.status.toLowerCase()}` : 'No incidents'}
            action={open}
          >
            When one failure is felt in many homes, open an incident: everybody there is told at
            once, and nobody needs to report it again.
          </Empty>
        }
      >
        {(rows: IncidentLine[]) => (
          <DataTable
            label={count(rows.length, 'incident')}
            rows={rows}
            rowKey={({ id }) => id}
            columns={columns}
          />
        )}
      </ListFrame>
      {search.do === 'open' && can(me, 'tickets:update') && (
        <OpenDialog onClose={() => go({ status: search.status })} />
      )}
    </Page>
  )
}
