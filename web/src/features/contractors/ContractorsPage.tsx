/** All contractors. */
import { Button, Switch } from '@mantine/core'
import { IconPlus, IconTool } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'

import { contractorListQuery } from '~/api/contractors'
import type { Contractor, Me } from '~/api/types'
import { can } from '~/lib/can'
import { useColumns } from '~/lib/columns'
import { useNow } from '~/lib/now'
import { categories, contractorStatuses, words } from '~/lib/words'
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
import { StatusTag } from '~/ui/StatusTag'
import { Ago } from '~/ui/When'

import { ContractorDialog } from './ContractorDialog'
import { Counted, meanings } from './Figure'
import { filterOf } from './filter'
import { CoverWords } from './LicenceWords'
import { percent, stars } from './numbers'
import { contractorOrders, type ContractorsSearch as Search } from './search'

const columns: Column<Contractor>[] = [
  {
    head: 'Company',
    sort: 'name',
    cell: (one) => (
      <Link to="/contractors/$contractorId" params={{ contractorId: one.id }}>
        {one.companyName}
      </Link>
    ),
  },
  { head: 'Trades', cell: (one) => one.serviceCategories.map(words).join(', ') },
  {
    head: 'Status',
    cell: (one) => <StatusTag status={one.status === 'Inactive' ? 'Archived' : one.status} quiet />,
  },
  { head: 'Insurance and licences', cell: (one) => <CoverWords firm={one} /> },
  {
    head: 'Rating',
    end: true,
    wide: true,
    cell: (one) => <span title={meanings.rating}>{stars(one.rating)}</span>,
  },
  {
    head: 'Completed',
    end: true,
    wide: true,
    cell: (one) => <span title={meanings.completion}>{percent(one.completionRate)}</span>,
  },
  { head: 'Open jobs', end: true, cell: (one) => one.openOrders },
  { head: 'Added', sort: 'createdAt', wide: true, cell: (one) => <Ago at={one.createdAt} /> },
]

export function ContractorsPage({ me, search }: { me: Me; search: Search }) {
  const navigate = useNavigate()
  const filter = filterOf(search, useNow())
  const query = useInfiniteQuery({ ...contractorListQuery(filter), placeholderData: keepLast })
  function change(patch: Partial<Search>, replace = true) {
    void navigate({ to: '/contractors', search: { ...search, ...patch }, replace })
  }
  const { q, category, status, covers, expiring } = search
  const chosen = useColumns('contractors', columns)
  const narrowed = [q, category, status, covers, expiring].some(Boolean)
  const add = can(me, 'contractors:write') && (
    <Button
      leftSection={<IconPlus size={16} aria-hidden />}
      onClick={() => change({ do: 'add' }, false)}
    >
      Add a contractor
    </Button>
  )
  return (
    <Page
      title="Contractors"
      actions={
        <>
          <ExportMenu list="contractors" filters={filter} />
          {add}
        </>
      }
    >
      <ListFrame
        query={query}
        tools={
          <>
            <SearchBox
              label="Search contractors"
              placeholder="Company"
              value={search.q}
              onChange={(q) => change({ q })}
            />
            <FilterSelect
              label="Trade"
              values={categories}
              value={search.category}
              onChange={(category) => change({ category })}
            />
            <FilterSelect
              label="Status"
              values={contractorStatuses}
              value={search.status}
              onChange={(status) => change({ status })}
            />
            <SearchBox
              label="Goes to"
              placeholder="Postcode"
              value={search.covers}
              onChange={(covers) => change({ covers })}
            />
            <SortSelect
              orders={contractorOrders}
              value={search.sort}
              onChange={(sort) => change({ sort })}
            />
            <Switch
              label="Runs out soon"
              style={{ alignSelf: 'center' }}
              checked={expiring === 'soon'}
              onChange={(event) =>
                change({ expiring: event.currentTarget.checked ? 'soon' : undefined })
              }
            />
            <ColumnsMenu columns={columns} {...chosen} />
            <ViewsMenu list="Contractors" search={search} columns={chosen} />
          </>
        }
        empty={
          <Empty
            icon={<IconTool size={32} stroke={1.5} aria-hidden />}
            title={narrowed ? 'No contractor matches' : 'No contractors yet'}
            action={narrowed ? undefined : add}
          >
            {narrowed
              ? 'Try another trade, or clear the filters.'
              : 'Add the firms that do your repairs; then you can give them jobs.'}
          </Empty>
        }
      >
        {(rows) => (
          <>
            <DataTable
              label="Contractors"
              rows={rows}
              rowKey={({ id }) => id}
              columns={chosen.shown}
              sort={search.sort ?? '-createdAt'}
              onSort={(sort) => change({ sort: sort as Search['sort'] })}
            />
            <Counted firms={rows} />
          </>
        )}
      </ListFrame>
      {search.do === 'add' && can(me, 'contractors:write') && (
        <ContractorDialog onClose={() => change({ do: undefined })} />
      )}
    </Page>
  )
}
