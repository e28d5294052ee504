/** The tenancies of a unit. */
import { Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import { itemsOf } from '~/api/page'
import { type TenancyFilter, tenancyListQuery } from '~/api/tenancies'
import type { Tenancy } from '~/api/types'
import { pounds } from '~/lib/money'
import { dateWords } from '~/lib/time'
import { type Column, DataTable } from '~/ui/DataTable'
import { Loaded } from '~/ui/Loaded'
import { Rows } from '~/ui/Skeletons'
import { TenancyTag } from '~/ui/TenancyTag'

const columns: Column<Tenancy>[] = [
  {
    head: 'Tenant',
    cell: (one) => (
      <Link to="/tenancies/$tenancyId" params={{ tenancyId: one.id }}>
        {[one.tenantName, ...one.occupants.map(({ name }) => name)].join(', ')}
        {one.room && ` (${one.room})`}
      </Link>
    ),
  },
  { head: 'Status', cell: (one) => <TenancyTag tenancy={one} quiet /> },
  { head: 'From', cell: (one) => dateWords(one.startDate) },
  { head: 'Until', cell: (one) => (one.endDate ? dateWords(one.endDate) : 'Open') },
  { head: 'Rent a month', end: true, cell: (one) => pounds(one.rentAmountGbp) },
  { head: 'Deposit', end: true, cell: (one) => pounds(one.depositAmountGbp) },
]

export function TenancyTable({ filter, empty }: { filter: TenancyFilter; empty: string }) {
  const query = useInfiniteQuery(tenancyListQuery(filter))
  return (
    <Loaded query={query} skeleton={<Rows rows={2} height={48} />}>
      {(data) => {
        const tenancies = itemsOf(data)
        return tenancies.length === 0 ? (
          <Text size="sm" c="dimmed" px="lg" pb="lg">
            {empty}
          </Text>
        ) : (
          <DataTable label="Tenancies" rows={tenancies} rowKey={({ id }) => id} columns={columns} />
        )
      }}
    </Loaded>
  )
}
