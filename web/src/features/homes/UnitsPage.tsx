/** All units: flats, whole houses and common parts. */
import { IconDoor } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'

import type { Unit } from '~/api/types'
import { unitListQuery } from '~/api/units'
import { useColumns } from '~/lib/columns'
import { unitPurposes, unitStatuses, words } from '~/lib/words'
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
import { StatusTag } from '~/ui/StatusTag'
import { Ago } from '~/ui/When'

import { HomesTabs } from './HomesTabs'
import { filterOf, type UnitsSearch, unitOrders } from './search'

const columns: Column<Unit>[] = [
  {
    head: 'Address',
    sort: 'unit',
    cell: (one) => (
      <Link to="/units/$unitId" params={{ unitId: one.id }}>
        {one.address}
      </Link>
    ),
  },
  { head: 'Status', cell: (one) => <StatusTag status={one.status} quiet /> },
  { head: 'Kind', cell: (one) => words(one.purpose) },
  { head: 'Let by', wide: true, cell: (one) => (one.letByRoom ? 'The room' : 'The whole') },
  { head: 'Bedrooms', end: true, wide: true, cell: (one) => one.bedrooms ?? '–' },
  { head: 'Floor area, m²', end: true, wide: true, cell: (one) => one.floorArea ?? '–' },
  { head: 'Added', sort: 'createdAt', wide: true, cell: (one) => <Ago at={one.createdAt} /> },
]

export function UnitsPage({ search }: { search: UnitsSearch }) {
  const navigate = useNavigate()
  const chosen = useColumns('units', columns)
  const query = useInfiniteQuery({
    ...unitListQuery(filterOf(search)),
    placeholderData: keepLast,
  })
  function change(patch: Partial<UnitsSearch>) {
    void navigate({ to: '/units', search: { ...search, ...patch }, replace: true })
  }
  const narrowed = [search.q, search.status, search.purpose, search.archived].some(Boolean)
  return (
    <Page
      title="Units"
      above={<HomesTabs />}
      actions={<ExportMenu list="units" filters={filterOf(search)} />}
    >
      <ListFrame
        query={query}
        tools={
          <>
            <SearchBox
              label="Search units"
              placeholder="Flat, address or postcode"
              value={search.q}
              onChange={(q) => change({ q })}
            />
            <FilterSelect
              label="Status"
              values={unitStatuses}
              value={search.status}
              onChange={(status) => change({ status })}
            />
            <FilterSelect
              label="Kind"
              values={unitPurposes}
              value={search.purpose}
              onChange={(purpose) => change({ purpose })}
            />
            <SortSelect
              orders={unitOrders}
              value={search.sort}
              onChange={(sort) => change({ sort })}
            />
            <ArchivedFilter value={search.archived} onChange={(archived) => change({ archived })} />
            <ColumnsMenu columns={columns} {...chosen} />
            <ViewsMenu list="Units" search={search} columns={chosen} />
          </>
        }
        empty={
          <Empty
            icon={<IconDoor size={32} stroke={1.5} aria-hidden />}
            title={narrowed ? 'No unit matches' : 'No units yet'}
          >
            {narrowed
              ? 'Try a part of the street, or the postcode.'
              : 'Open a home and add its flats there, or one unit for the whole house.'}
          </Empty>
        }
      >
        {(rows) => (
          <DataTable
            label="Units"
            rows={rows}
            rowKey={({ id }) => id}
            columns={chosen.shown}
            sort={search.sort ?? '-createdAt'}
            onSort={(sort) => change({ sort: sort as UnitsSearch['sort'] })}
          />
        )}
      </ListFrame>
    </Page>
  )
}
