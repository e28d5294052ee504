/** The work orders that a contractor holds at the moment. */
import { Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import { itemsOf } from '~/api/page'
import type { WorkOrder } from '~/api/types'
import { workOrderListQuery } from '~/api/workOrders'
import { type Column, DataTable } from '~/ui/DataTable'
import { Loaded } from '~/ui/Loaded'
import { LoadMore } from '~/ui/LoadMore'
import { Rows } from '~/ui/Skeletons'
import { StatusTag } from '~/ui/StatusTag'
import { Visit } from '~/ui/When'

const past = ['Declined', 'Verified', 'Cancelled']

const columns: Column<WorkOrder>[] = [
  {
    head: 'Job',
    cell: (one) => (
      <Link to="/tickets/$ticketId" params={{ ticketId: one.ticketId }} search={{ tab: 'jobs' }}>
        {one.ticketTitle}
      </Link>
    ),
  },
  { head: 'Number', tight: true, cell: (one) => one.number },
  { head: 'Where', cell: (one) => one.address },
  { head: 'Status', cell: (one) => <StatusTag status={one.status} quiet /> },
  {
    head: 'Visit',
    cell: (one) =>
      one.scheduledStartAt ? (
        <Visit start={one.scheduledStartAt} end={one.scheduledEndAt} />
      ) : (
        'Not agreed yet'
      ),
  },
]

export function CurrentJobs({ contractorId }: { contractorId: string }) {
  const query = useInfiniteQuery(workOrderListQuery({ contractorId }))
  return (
    <Loaded query={query} skeleton={<Rows rows={2} height={48} />}>
      {(data) => {
        const orders = itemsOf(data).filter(({ status }) => !past.includes(status))
        return orders.length === 0 ? (
          <Text size="sm" c="dimmed" px="lg" pb="lg">
            They hold no job at the moment.
          </Text>
        ) : (
          <>
            <DataTable
              label="Current jobs"
              rows={orders}
              rowKey={({ id }) => id}
              columns={columns}
            />
            <LoadMore query={query} />
          </>
        )
      }}
    </Loaded>
  )
}
