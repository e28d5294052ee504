/** Hazards of all homes: proposals first, then the next date. */
import { IconAlertTriangle } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'

import { hazardListQuery } from '~/api/hazards'
import type { HazardLine, HazardStatus } from '~/api/types'
import { useNow } from '~/lib/now'
import { dueWords, exact } from '~/lib/time'
import { hazardStatuses } from '~/lib/words'
import { type Column, DataTable } from '~/ui/DataTable'
import { Empty } from '~/ui/Empty'
import { ExportMenu } from '~/ui/ExportMenu'
import { FilterSelect } from '~/ui/FilterSelect'
import { keepLast } from '~/ui/keepLast'
import { ListFrame } from '~/ui/ListFrame'
import { Page } from '~/ui/Page'
import { StatusTag } from '~/ui/StatusTag'
import { Tag } from '~/ui/Tag'
import { Ago } from '~/ui/When'

import { caseTitle, dutyWords, lawWords } from './words'

const columns: Column<HazardLine>[] = [
  {
    head: 'Hazard',
    cell: (one) => (
      <Link to="/tickets/$ticketId" params={{ ticketId: one.ticketId }} search={{ tab: 'hazards' }}>
        {caseTitle(one)}
      </Link>
    ),
  },
  { head: 'Home', cell: (one) => one.address },
  { head: 'Status', cell: (one) => <StatusTag status={one.status} quiet /> },
  { head: 'Next', cell: (one) => (one.nextDuty ? dutyWords[one.nextDuty] : '–') },
  { head: 'Time left', tight: true, cell: (one) => <Left hazard={one} /> },
  { head: 'Law', wide: true, cell: (one) => lawWords(one) },
  { head: 'Known', wide: true, cell: (one) => <Ago at={one.awareAt} /> },
]

function Left({ hazard }: { hazard: HazardLine }) {
  const now = useNow()
  if (hazard.status === 'Proposed') return <Tag meaning="waiting">Decide</Tag>
  if (!hazard.nextDueAt) return <>–</>
  const left = Date.parse(hazard.nextDueAt) - now
  const meaning = left <= 0 ? 'late' : left < 2 * 86_400_000 ? 'risk' : 'plain'
  return (
    <Tag meaning={meaning} title={`By ${exact(hazard.nextDueAt)}`}>
      {dueWords(new Date(Date.parse(hazard.nextDueAt) - 1000).toISOString(), now)}
    </Tag>
  )
}

export function HazardsPage({ search }: { search: { status?: HazardStatus } }) {
  const navigate = useNavigate()
  const query = useInfiniteQuery({ ...hazardListQuery(search), placeholderData: keepLast })
  return (
    <Page
      title="Hazards"
      actions={<ExportMenu list="hazards" filters={{ status: search.status }} />}
    >
      <ListFrame
        query={query}
        tools={
          <FilterSelect
            label="Status"
            values={hazardStatuses}
            value={search.status}
            onChange={(status) =>
              void navigate({ to: '/hazards', search: { status }, replace: true })
            }
          />
        }
        empty={
          <Empty
            icon={<IconAlertTriangle size={32} stroke={1.5} aria-hidden />}
            title={search.status ? 'No hazard has this status' : 'No hazard needs anybody'}
          >
            Reports, notes and messages that speak of one are proposed here.
          </Empty>
        }
      >
        {(rows) => (
          <DataTable label="Hazards" rows={rows} rowKey={({ id }) => id} columns={columns} />
        )}
      </ListFrame>
    </Page>
  )
}
