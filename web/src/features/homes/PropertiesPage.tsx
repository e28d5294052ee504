/** All homes. */
import { Button } from '@mantine/core'
import { IconBuildingCommunity, IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'

import { propertyListQuery } from '~/api/properties'
import type { Me, Property, PropertyStatus } from '~/api/types'
import { can } from '~/lib/can'
import type { ListSearch } from '~/lib/listSearch'
import { propertyStatuses, words } from '~/lib/words'
import { type Column, DataTable } from '~/ui/DataTable'
import { Empty } from '~/ui/Empty'
import { ExportMenu } from '~/ui/ExportMenu'
import { FilterSelect } from '~/ui/FilterSelect'
import { keepLast } from '~/ui/keepLast'
import { ListFrame } from '~/ui/ListFrame'
import { Page } from '~/ui/Page'
import { SearchBox } from '~/ui/SearchBox'
import { StatusTag } from '~/ui/StatusTag'

import { addressOf } from './address'
import { PropertyDialog } from './PropertyDialog'

type Search = ListSearch<PropertyStatus, 'add'>
type Props = { me: Me; search: Search }

const columns: Column<Property>[] = [
  {
    head: 'Address',
    cell: (one) => (
      <Link to="/properties/$propertyId" params={{ propertyId: one.id }}>
        {addressOf(one)}
      </Link>
    ),
  },
  { head: 'Type', cell: (one) => words(one.propertyType) },
  { head: 'Status', cell: (one) => <StatusTag status={one.status} quiet /> },
  { head: 'Units', end: true, cell: (one) => one.unitCount },
  { head: 'Open tickets', end: true, cell: (one) => one.openTickets },
]

export function PropertiesPage({ me, search }: Props) {
  const navigate = useNavigate()
  const query = useInfiniteQuery({
    ...propertyListQuery({ q: search.q, status: search.status }),
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
  const narrowed = search.q !== undefined || search.status !== undefined
  return (
    <Page
      title="Homes"
      actions={
        <>
          <ExportMenu list="properties" filters={{ q: search.q, status: search.status }} />
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
          <DataTable label="Homes" rows={rows} rowKey={({ id }) => id} columns={columns} />
        )}
      </ListFrame>
      {search.do === 'add' && <PropertyDialog onClose={() => change({ do: undefined })} />}
    </Page>
  )
}
