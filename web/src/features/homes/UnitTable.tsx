/** The units of a property, with who lives there. */
import { Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import { itemsOf } from '~/api/page'
import { tenancyListQuery } from '~/api/tenancies'
import type { Tenancy, Unit } from '~/api/types'
import { unitListQuery } from '~/api/units'
import { useNow } from '~/lib/now'
import { dateWords } from '~/lib/time'
import { type Column, DataTable } from '~/ui/DataTable'
import { Loaded } from '~/ui/Loaded'
import { LoadMore } from '~/ui/LoadMore'
import { Rows } from '~/ui/Skeletons'
import { StatusTag } from '~/ui/StatusTag'
import { isToCome } from '~/ui/TenancyTag'

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
  { head: 'Tenants', cell: (one) => <Tenants unit={one} /> },
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

/** Everybody who leads a tenancy there, by the room where it is let so, and who is to come. */
function Tenants({ unit }: { unit: Unit }) {
  const now = useNow()
  const home = unit.purpose === 'Home'
  const current = (status: 'Active' | 'Eviction') => ({
    ...tenancyListQuery({ unitId: unit.id, status, sort: 'startDate' as const }),
    enabled: home,
  })
  const active = useInfiniteQuery(current('Active'))
  const sought = useInfiniteQuery(current('Eviction'))
  if (home && (active.isPending || sought.isPending)) return null
  const all = [active.data, sought.data].flatMap((data) => (data ? itemsOf(data) : []))
  if (all.length === 0) return <>Nobody</>
  return (
    <>
      {inOrder(all).map((one) => (
        <div key={one.id}>
          {one.room && `${one.room}: `}
          <Link to="/tenancies/$tenancyId" params={{ tenancyId: one.id }}>
            {one.tenantName}
          </Link>
          {isToCome(one, now) && `, from ${dateWords(one.startDate)}`}
        </div>
      ))}
    </>
  )
}

/** Room 2 before Room 10, and in each who is there before who comes. */
function inOrder(tenancies: Tenancy[]): Tenancy[] {
  const byRoom = new Intl.Collator('en-GB', { numeric: true })
  return tenancies.toSorted(
    (one, other) =>
      byRoom.compare(one.room ?? '', other.room ?? '') ||
      one.startDate.localeCompare(other.startDate),
  )
}
