/** What everybody said of being reached on a channel. */
import { Anchor } from '@mantine/core'
import { IconChecklist } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'

import { consentListQuery } from '~/api/consents'
import type { ConsentOf } from '~/api/types'
import { useColumns } from '~/lib/columns'
import { words } from '~/lib/words'
import { ColumnsMenu } from '~/ui/ColumnsMenu'
import { type Column, DataTable } from '~/ui/DataTable'
import { ViewsMenu } from '~/ui/data/views/ViewsMenu'
import { Empty } from '~/ui/Empty'
import { ExportMenu } from '~/ui/ExportMenu'
import { FilterSelect } from '~/ui/FilterSelect'
import { keepLast } from '~/ui/keepLast'
import { ListFrame } from '~/ui/ListFrame'
import { Page } from '~/ui/Page'
import { SearchBox } from '~/ui/SearchBox'
import { SortSelect } from '~/ui/SortSelect'
import { Ago } from '~/ui/When'

import { type ConsentsSearch, consentChannels, consentFilter, consentOrders, said } from './search'

const columns: Column<ConsentOf>[] = [
  {
    head: 'Person',
    cell: (one) => (
      <Link to="/contacts/$contactId" params={{ contactId: one.contactId }}>
        {one.contactName}
      </Link>
    ),
  },
  { head: 'Channel', cell: (one) => words(one.channel) },
  { head: 'What they said', cell: (one) => (one.withdrawnAt ? 'Opted out' : 'Agreed') },
  { head: 'When', cell: (one) => <Ago at={one.withdrawnAt ?? one.givenAt ?? one.createdAt} /> },
  {
    head: 'How we know',
    wide: true,
    cell: (one) => [words(one.source), one.note].filter(Boolean).join(': '),
  },
  { head: 'Written down by', wide: true, cell: (one) => one.recordedBy ?? '–' },
  {
    head: 'From',
    wide: true,
    cell: (one) => <span title={one.userAgent ?? undefined}>{one.ipAddress ?? '–'}</span>,
  },
  { head: 'Added', sort: 'createdAt', wide: true, cell: (one) => <Ago at={one.createdAt} /> },
]

export function ConsentsPage({ search }: { search: ConsentsSearch }) {
  const navigate = useNavigate()
  const chosen = useColumns('consents', columns)
  const query = useInfiniteQuery({
    ...consentListQuery(consentFilter(search)),
    placeholderData: keepLast,
  })
  function change(patch: Partial<ConsentsSearch>) {
    void navigate({ to: '/consents', search: { ...search, ...patch }, replace: true })
  }
  const narrowed = [search.q, search.channel, search.said].some(Boolean)
  return (
    <Page
      title="Consents"
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/contacts" {...props} />}>
          People
        </Anchor>
      }
      actions={<ExportMenu list="consents" filters={consentFilter(search)} />}
    >
      <ListFrame
        query={query}
        tools={
          <>
            <SearchBox
              label="Search consents"
              placeholder="Name or email"
              value={search.q}
              onChange={(q) => change({ q })}
            />
            <FilterSelect
              label="Channel"
              values={[...consentChannels]}
              value={search.channel}
              onChange={(channel) => change({ channel })}
            />
            <FilterSelect
              label="What they said"
              values={[...said]}
              value={search.said}
              onChange={(what) => change({ said: what })}
            />
            <SortSelect
              orders={consentOrders}
              value={search.sort}
              onChange={(sort) => change({ sort })}
            />
            <ColumnsMenu columns={columns} {...chosen} />
            <ViewsMenu list="Consents" search={search} columns={chosen} />
          </>
        }
        empty={
          <Empty
            icon={<IconChecklist size={32} stroke={1.5} aria-hidden />}
            title={narrowed ? 'Nothing matches' : 'Nobody has said anything yet'}
          >
            {narrowed
              ? 'Clear a filter to see more.'
              : 'Write on a person’s page down what they agree to, and what they opt out of.'}
          </Empty>
        }
      >
        {(rows) => (
          <DataTable
            label="Consents"
            rows={rows}
            rowKey={({ id }) => id}
            columns={chosen.shown}
            sort={search.sort ?? '-createdAt'}
            onSort={(sort) => change({ sort: sort as ConsentsSearch['sort'] })}
          />
        )}
      </ListFrame>
    </Page>
  )
}
