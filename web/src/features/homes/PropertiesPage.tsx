/** All homes. */
import { Button } from '@mantine/core'
import { IconBuildingCommunity, IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'

import { propertyListQuery } from '~/api/properties'
import type { Me, Property } from '~/api/types'
import { can } from '~/lib/can'
import { useColumns } from '~/lib/columns'
import { propertyStatuses, propertyTypes, words } from '~/lib/words'
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

import { addressOf } from './address'
import { HomesTabs } from './HomesTabs'
import { PropertyDialog } from './PropertyDialog'
import { filterOf, type PropertiesSearch, propertyOrders } from './search'

type Search = PropertiesSearch
type Props = { me: Me; search: Search }

const columns: Column<Property>[] = [
  {
    head: 'Address',
    sort: 'address',
    cell: (one) => (
      <Link to="/properties/$propertyId" params={{ propertyId: one.id }}>
        {addressOf(one)}
      </Link>
    ),
  },
  { head: 'Postcode', sort: 'postcode', tight: true, wide: true, cell: (one) => one.postcode },
  { head: 'Type', cell: (one) => words(one.propertyType) },
  { head: 'Nation', wide: true, cell: (one) => words(one.nation) },
  { head: 'Status', cell: (one) => <StatusTag status={one.status} quiet /> },
  { head: 'Units', end: true, cell: (one) => one.unitCount },
  { head: 'Open tickets', end: true, cell: (one) => one.openTickets },
  { head: 'Added', sort: 'createdAt', wide: true, cell: (one) => <Ago at={one.createdAt} /> },
]

export function PropertiesPage({ me, search }: Props) {
  const navigate = useNavigate()
  const query = useInfiniteQuery({
    ...propertyListQuery(filterOf(search)),
    placeholderData: keepLast,
  })
  function change(patch: Partial<Search>, replace = true) {
    void navigate({ to: '/properties', search: { ...search, ...patch }, replace })
  }
  const add = can(me, 'properties:write') && (
    <Button
      leftSection={<IconPlus size={16} aria-hidden />}
      onClick={() => change({ do: 'add' }, false)}
    >
      Add a home
    </Button>
  )
  const chosen = useColumns('homes', columns)
  const narrowed = [search.q, search.status, search.type, search.archived].some(Boolean)
  return (
    <Page
      title="Homes"
      above={<HomesTabs />}
      actions={
        <>
          {can(me, 'properties:write') && (
            <Button
              variant="default"
              renderRoot={(props) => <Link to="/properties/duplicates" {...props} />}
            >
              Possible duplicates
            </Button>
          )}
          <ExportMenu list="properties" filters={filterOf(search)} />
          {add}
        </>
      }
    >
      <ListFrame
        query={query}
        tools={
          <>
            <SearchBox
              label="Search homes"
              placeholder="Address or postcode"
              value={search.q}
              onChange={(q) => change({ q })}
            />
            <FilterSelect
              label="Status"
              values={propertyStatuses}
              value={search.status}
              onChange={(status) => change({ status })}
            />
            <FilterSelect
              label="Type"
              values={propertyTypes}
              value={search.type}
              onChange={(type) => change({ type })}
            />
            <SortSelect
              orders={propertyOrders}
              value={search.sort}
              onChange={(sort) => change({ sort })}
            />
            <ArchivedFilter value={search.archived} onChange={(archived) => change({ archived })} />
            <ColumnsMenu columns={columns} {...chosen} />
            <ViewsMenu list="Properties" search={search} columns={chosen} />
          </>
        }
        empty={
          <Empty
            icon={<IconBuildingCommunity size={32} stroke={1.5} aria-hidden />}
            title={narrowed ? 'No home matches' : 'No homes yet'}
            action={narrowed ? undefined : add}
          >
            {narrowed
              ? 'Try a part of the street, or the postcode.'
              : 'Add the buildings that you look after; then repairs can be reported for them.'}
          </Empty>
        }
      >
        {(rows) => (
          <DataTable
            label="Homes"
            rows={rows}
            rowKey={({ id }) => id}
            columns={chosen.shown}
            sort={search.sort ?? '-createdAt'}
            onSort={(sort) => change({ sort: sort as Search['sort'] })}
          />
        )}
      </ListFrame>
      {search.do === 'add' && can(me, 'properties:write') && (
        <PropertyDialog onClose={() => change({ do: undefined })} />
      )}
    </Page>
  )
}
