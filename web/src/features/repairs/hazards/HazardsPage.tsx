/** Hazards of all homes: proposals first, then the next date; and the looks at homes that are due. */
import { SegmentedControl } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'

import { hazardListQuery } from '~/api/hazards'
import type { HazardLine, HazardStatus } from '~/api/types'
import { useNow } from '~/lib/now'
import { dateWords, dueWords, exact, londonParts } from '~/lib/time'
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

import { caseTitle, dutyWords, nextLawWords } from './words'

type Search = { status?: HazardStatus; looks?: 'due' }

const named: Column<HazardLine>[] = [
  {
    head: 'Hazard',
    cell: (one) => (
      <Link to="/tickets/$ticketId" params={{ ticketId: one.ticketId }} search={{ tab: 'hazards' }}>
        {caseTitle(one)}
      </Link>
    ),
  },
  { head: 'Home', cell: (one) => one.address },
]

const columns: Column<HazardLine>[] = [
  ...named,
  { head: 'Status', cell: (one) => <StatusTag status={one.status} quiet /> },
  { head: 'Next', cell: (one) => (one.nextDuty ? dutyWords[one.nextDuty] : '–') },
  { head: 'Time left', tight: true, cell: (one) => <Left hazard={one} /> },
  { head: 'Law', wide: true, cell: (one) => nextLawWords(one) },
  { head: 'Known', wide: true, cell: (one) => <Ago at={one.awareAt} /> },
]

const lookColumns: Column<HazardLine>[] = [
  ...named,
  { head: 'Look', cell: (one) => (one.look ? `After ${one.look.weeks} weeks` : '–') },
  { head: 'Due', tight: true, cell: (one) => one.look && <LookDue on={one.look.dueOn} /> },
  { head: 'Status', wide: true, cell: (one) => <StatusTag status={one.status} quiet /> },
]

function LookDue({ on }: { on: string }) {
  const late = on < londonParts(new Date(useNow()).toISOString()).date
  return (
    <Tag meaning={late ? 'late' : 'risk'}>{late ? `${dateWords(on)}, late` : dateWords(on)}</Tag>
  )
}

function Left({ hazard }: { hazard: HazardLine }) {
  const now = useNow()
  if (hazard.status === 'Proposed') return <Tag meaning="waiting">Decide</Tag>
  if (!hazard.nextDueAt) return <>–</>
  const left = Date.parse(hazard.nextDueAt) - now
  const meaning = left <= 0 ? 'late' : left < 2 * 86_400_000 ? 'risk' : 'plain'
  const words = dueWords(new Date(Date.parse(hazard.nextDueAt) - 1000).toISOString(), now)
  // A phone has no column for the law: what is no breach says so where its time is.
  const kind = hazard.statutory ? 'Guidance' : 'Benchmark'
  return (
    <Tag
      meaning={!hazard.nextBinds && left <= 0 ? 'risk' : meaning}
      title={`By ${exact(hazard.nextDueAt)}`}
    >
      {hazard.nextBinds ? words : `${kind}: ${words}`}
    </Tag>
  )
}

export function HazardsPage({ search }: { search: Search }) {
  const navigate = useNavigate()
  const query = useInfiniteQuery({ ...hazardListQuery(search), placeholderData: keepLast })
  const looks = search.looks !== undefined
  const go = (next: Search) => void navigate({ to: '/hazards', search: next, replace: true })
  return (
    <Page title="Hazards" actions={<ExportMenu list="hazards" filters={search} />}>
      <ListFrame
        query={query}
        tools={
          <>
            <SegmentedControl
              aria-label="What is listed"
              data={[
                { value: 'cases', label: 'Cases' },
                { value: 'looks', label: 'Looks due' },
              ]}
              value={looks ? 'looks' : 'cases'}
              onChange={(value) => go(value === 'looks' ? { looks: 'due' } : {})}
            />
            {!looks && (
              <FilterSelect
                label="Status"
                values={hazardStatuses}
                value={search.status}
                onChange={(status) => go({ status })}
              />
            )}
          </>
        }
        empty={<NoHazards search={search} />}
      >
        {(rows) => (
          <DataTable
            label={looks ? 'Looks due' : 'Hazards'}
            rows={rows}
            rowKey={({ id }) => id}
            columns={looks ? lookColumns : columns}
          />
        )}
      </ListFrame>
    </Page>
  )
}

function NoHazards({ search }: { search: Search }) {
  const none = search.status ? 'No hazard has this status' : 'No hazard needs anybody'
  return (
    <Empty
      icon={<IconAlertTriangle size={32} stroke={1.5} aria-hidden />}
      title={search.looks ? 'No look is due' : none}
    >
      {search.looks
        ? 'A home that was damp is looked at 6 and 12 weeks after its case is closed.'
        : 'Reports, notes and messages that speak of one are proposed here.'}
    </Empty>
  )
}
