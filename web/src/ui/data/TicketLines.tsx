/** The tickets of a home or a person, in short. */
import { Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import { itemsOf } from '~/api/page'
import { type TicketFilter, ticketListQuery } from '~/api/tickets'
import type { TicketSummary } from '~/api/types'

import { ClockTag } from '../ClockTag'
import { type Column, DataTable } from '../DataTable'
import { Loaded } from '../Loaded'
import { LoadMore } from '../LoadMore'
import { PriorityTag } from '../PriorityTag'
import { Rows } from '../Skeletons'
import { StatusTag } from '../StatusTag'
import { Ago } from '../When'

const columns: Column<TicketSummary>[] = [
  {
    head: 'Ticket',
    cell: (one) => (
      <Link to="/tickets/$ticketId" params={{ ticketId: one.id }}>
        {one.title}
      </Link>
    ),
  },
  { head: 'Number', tight: true, cell: (one) => one.number },
  { head: 'Priority', cell: (one) => <PriorityTag priority={one.priority} quiet /> },
  { head: 'Status', cell: (one) => <StatusTag status={one.status} quiet /> },
  { head: 'Target', wide: true, cell: (one) => one.clock && <ClockTag clock={one.clock} quiet /> },
  { head: 'Reported', cell: (one) => <Ago at={one.createdAt} />, wide: true },
]

export function TicketLines({ filter, empty }: { filter: TicketFilter; empty: string }) {
  const query = useInfiniteQuery(ticketListQuery(filter))
  return (
    <Loaded query={query} skeleton={<Rows rows={3} height={48} />}>
      {(data) => {
        const tickets = itemsOf(data)
        if (tickets.length === 0) {
          return (
            <Text size="sm" c="dimmed" px="lg" pb="lg">
              {empty}
            </Text>
          )
        }
        return (
          <>
            <DataTable label="Tickets" rows={tickets} rowKey={({ id }) => id} columns={columns} />
            <LoadMore query={query} />
          </>
        )
      }}
    </Loaded>
  )
}
