/** Everything that ever happened with a contractor, newest first. */
import { Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import { contractorHistoryQuery } from '~/api/contractors'
import { itemsOf } from '~/api/page'
import type { ContractorHistoryItem } from '~/api/types'
import { pounds } from '~/lib/money'
import { words } from '~/lib/words'
import { type Column, DataTable } from '~/ui/DataTable'
import { Loaded } from '~/ui/Loaded'
import { LoadMore } from '~/ui/LoadMore'
import { Rows } from '~/ui/Skeletons'
import { Ago } from '~/ui/When'

const columns: Column<ContractorHistoryItem>[] = [
  { head: 'What', cell: (one) => <What item={one} /> },
  { head: 'When', tight: true, cell: (one) => <Ago at={one.at} /> },
  { head: 'Stands now', cell: (one) => (one.status ? words(one.status) : '–') },
  {
    head: 'Amount',
    end: true,
    cell: (one) => (one.totalGbp ? pounds(one.totalGbp) : '–'),
  },
  {
    head: 'Repair',
    cell: (one) =>
      one.ticketId ? (
        <Link to="/tickets/$ticketId" params={{ ticketId: one.ticketId }}>
          {one.ticketNumber}
        </Link>
      ) : (
        '–'
      ),
  },
]

function What({ item }: { item: ContractorHistoryItem }) {
  const by = item.by ? ` · ${item.by}` : ''
  return (
    <>
      {item.title}
      {by}
      {(item.detail ?? item.ticketTitle) && (
        <Text size="xs" c="dimmed" fw={400} lineClamp={2}>
          {item.detail ?? item.ticketTitle}
        </Text>
      )}
    </>
  )
}

export function History({ contractorId }: { contractorId: string }) {
  const query = useInfiniteQuery(contractorHistoryQuery(contractorId))
  return (
    <Loaded query={query} skeleton={<Rows rows={4} height={48} />}>
      {(data) => {
        const items = itemsOf(data)
        return items.length === 0 ? (
          <Text size="sm" c="dimmed" px="lg" pb="lg">
            Nothing has happened yet: give them a first job.
          </Text>
        ) : (
          <>
            <DataTable label="History" rows={items} rowKey={({ id }) => id} columns={columns} />
            <LoadMore query={query} />
          </>
        )
      }}
    </Loaded>
  )
}
