/** Where somebody lives and lived. */
import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'

import type { Tenancy } from '~/api/types'
import { pounds } from '~/lib/money'
import { dateWords } from '~/lib/time'
import { type Column, DataTable } from '~/ui/DataTable'
import { TenancyTag } from '~/ui/TenancyTag'

const columns: Column<Tenancy>[] = [
  {
    head: 'Home',
    cell: (one) => (
      <Link to="/units/$unitId" params={{ unitId: one.unitId }}>
        {one.unitAddress}
      </Link>
    ),
  },
  { head: 'Status', cell: (one) => <TenancyTag tenancy={one} quiet /> },
  { head: 'From', cell: (one) => dateWords(one.startDate) },
  { head: 'Until', cell: (one) => (one.endDate ? dateWords(one.endDate) : 'Open') },
  { head: 'Rent a month', end: true, cell: (one) => pounds(one.rentAmountGbp) },
]

export function LivedAt({ tenancies }: { tenancies: Tenancy[] }) {
  if (tenancies.length === 0) {
    return (
      <Text size="sm" c="dimmed" px="lg" pb="lg">
        No tenancy. One is added on the page of the unit.
      </Text>
    )
  }
  return <DataTable label="Tenancies" rows={tenancies} rowKey={({ id }) => id} columns={columns} />
}
