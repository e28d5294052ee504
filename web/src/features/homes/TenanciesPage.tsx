/** All tenancies: who lives where, and who did. */
import { IconKey } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'

import { tenancyListQuery } from '~/api/tenancies'
import type { Tenancy } from '~/api/types'
import { useColumns } from '~/lib/columns'
import { pounds } from '~/lib/money'
import { dateWords } from '~/lib/time'
import { tenancyStatuses } from '~/lib/words'
import { ArchivedFilter } from '~/ui/ArchivedFilter'
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
import { TenancyTag } from '~/ui/TenancyTag'

import { HomesTabs } from './HomesTabs'
import { filterOf, type TenanciesSearch, tenancyOrders } from './search'

const columns: Column<Tenancy>[] = [
  {
    head: 'Tenant',
    cell: (one) => (
      <Link to="/tenancies/$tenancyId" params={{ tenancyId: one.id }}>
        {one.tenantName}
        {one.occupants.length > 0 && ` and ${one.occupants.length} more`}
      </Link>
    ),
  },
  {
    head: 'Home',
    cell: (one) => [one.room, one.unitAddress].filter(Boolean).join(', '),
  },
  { head: 'Status', cell: (one) => <TenancyTag tenancy={one} quiet /> },
  { head: 'From', sort: 'startDate', tight: true, cell: (one) => dateWords(one.startDate) },
  {
    head: 'Until',
    tight: true,
    wide: true,
    cell: (one) => (one.endDate ? dateWords(one.endDate) : 'Open'),
  },
  { head: 'Rent a month', end: true, cell: (one) => pounds(one.rentAmountGbp) },
  { head: 'Deposit', end: true, wide: true, cell: (one) => pounds(one.depositAmountGbp) },
]

export function TenanciesPage({ search }: { search: TenanciesSearch }) {
  const navigate = useNavigate()
  const chosen = useColumns('tenancies', columns)
  const query = useInfiniteQuery({
    ...tenancyListQuery(filterOf(search)),
    placeholderData: keepLast,
  })
  function change(patch: Partial<TenanciesSearch>) {
    void navigate({ to: '/tenancies', search: { ...search, ...patch }, replace: true })
  }
  const narrowed = [search.q, search.status, search.archived].some(Boolean)
  return (
    <Page
      title="Tenancies"
      above={<HomesTabs />}
      actions={<ExportMenu list="tenancies" filters={filterOf(search)} />}
    >
      <ListFrame
        query={query}
        tools={
          <>
            <SearchBox
              label="Search tenancies"
              placeholder="Name or address"
              value={search.q}
              onChange={(q) => change({ q })}
            />
            <FilterSelect
              label="Status"
              values={tenancyStatuses}
              value={search.status}
              onChange={(status) => change({ status })}
            />
            <SortSelect
              orders={tenancyOrders}
              value={search.sort}
              onChange={(sort) => change({ sort })}
            />
            <ArchivedFilter value={search.archived} onChange={(archived) => change({ archived })} />
            <ColumnsMenu columns={columns} {...chosen} />
            <ViewsMenu list="Tenancies" search={search} columns={chosen} />
          </>
        }
        empty={
          <Empty
            icon={<IconKey size={32} stroke={1.5} aria-hidden />}
            title={narrowed ? 'No tenancy matches' : 'No tenancies yet'}
          >
            {narrowed
              ? 'Clear a filter to see more.'
              : 'Open a unit and add its tenancy there; then its people can report repairs.'}
          </Empty>
        }
      >
        {(rows) => (
          <DataTable
            label="Tenancies"
            rows={rows}
            rowKey={({ id }) => id}
            columns={chosen.shown}
            sort={search.sort ?? '-createdAt'}
            onSort={(sort) => change({ sort: sort as TenanciesSearch['sort'] })}
          />
        )}
      </ListFrame>
    </Page>
  )
}
