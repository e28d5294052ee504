/** The units of a property, with who lives there. */
import { Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import { itemsOf } from '~/api/page'
import { tenancyListQuery } from '~/api/tenancies'
import type { Unit } from '~/api/types'
import { unitListQuery } from '~/api/units'
import { type Column, DataTable } from '~/ui/DataTable'
import { Loaded } from '~/ui/Loaded'
import { LoadMore } from '~/ui/LoadMore'
import { Rows } from '~/ui/Skeletons'
import { StatusTag } from '~/ui/StatusTag'

const columns: Column<Unit>[] = [
  {
    head: 'Unit',
    cell: (one) => (
      <Link to="/units/$unitId" params={{ unitId: one.id }}>
        {one.unitNumber ?? 'The whole house'}
      </Link>
    ),
  },
  { head: 'Status', cell: (one) => <StatusTag status={one.status} quiet /> },
  { head: 'Active tenancy', cell: (one) => <Tenant unit={one} /> },
  { head: 'Bedrooms', end: true, cell: (one) => one.bedrooms ?? '–' },
]

export function UnitTable({ propertyId }: { propertyId: string }) {
  const query = useInfiniteQuery(unitListQuery({ propertyId }))
  return (
    <Loaded query={query} skeleton={<Rows rows={3} height={48} />}>
      {(data) => {
        const units = itemsOf(data)
        if (units.length === 0) {
          return (
            <Text size="sm" c="dimmed" px="lg" pb="lg">
              No units yet. Add one for each flat, or a single one for a whole house.
            </Text>
          )
        }
        return (
          <>
            <DataTable label="Units" rows={units} rowKey={({ id }) => id} columns={columns} />
            <LoadMore query={query} />
          </>
        )
      }}
    </Loaded>
  )
}

function Tenant({ unit }: { unit: Unit }) {
  const occupied = unit.status === 'Occupied'
  const query = useInfiniteQuery({
    ...tenancyListQuery({ unitId: unit.id, status: 'Active' }),
    enabled: occupied,
  })
  const active = query.data && itemsOf(query.data)[0]
  if (!active) return <>{occupied && query.isPending ? '' : 'Nobody'}</>
  return (
    <Link to="/contacts/$contactId" params={{ contactId: active.tenantContactId }}>
      {active.tenantName}
    </Link>
  )
}
