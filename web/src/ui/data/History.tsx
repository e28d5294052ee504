/** Everything that ever happened to something, newest first. */
import { Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import { type EstateKind, historyQuery } from '~/api/history'
import { itemsOf } from '~/api/page'
import type { HistoryLine } from '~/api/types'

import { type Column, DataTable } from '../DataTable'
import { Loaded } from '../Loaded'
import { LoadMore } from '../LoadMore'
import { Section } from '../Page'
import { Rows } from '../Skeletons'
import { StatusTag } from '../StatusTag'
import { Ago } from '../When'

const columns: Column<HistoryLine>[] = [
  { head: 'What happened', cell: (one) => <Title item={one} /> },
  { head: 'Kind', tight: true, cell: (one) => kindWords(one) },
  {
    head: 'Status',
    cell: (one) =>
      one.kind === 'Change'
        ? (one.status ?? '')
        : one.status && <StatusTag status={one.status} quiet />,
  },
  { head: 'Who', cell: (one) => one.who ?? '–' },
  { head: 'When', tight: true, cell: (one) => <Ago at={one.at} /> },
]

function kindWords({ kind, number }: HistoryLine) {
  const name = kind === 'WorkOrder' ? 'Job' : kind
  return number ? `${name} ${number}` : name
}

function Title({ item }: { item: HistoryLine }) {
  if (item.kind === 'Tenancy') {
    return (
      <Link to="/tenancies/$tenancyId" params={{ tenancyId: item.id }}>
        {item.title}
      </Link>
    )
  }
  if (item.documentUrl) return <a href={item.documentUrl}>{item.title}</a>
  if (!item.ticketId) return <>{item.title}</>
  return (
    <Link to="/tickets/$ticketId" params={{ ticketId: item.ticketId }}>
      {item.title}
    </Link>
  )
}

export function History({ kind, id }: { kind: EstateKind | 'users'; id: string }) {
  const query = useInfiniteQuery(historyQuery(kind, id))
  return (
    <Section title="History" flush>
      <Loaded query={query} skeleton={<Rows rows={4} height={48} />}>
        {(data) => {
          const items = itemsOf(data)
          if (items.length === 0) {
            return (
              <Text size="sm" c="dimmed" px="lg" pb="lg">
                Nothing has happened yet.
              </Text>
            )
          }
          return (
            <>
              <DataTable
                label="History"
                rows={items}
                rowKey={({ kind: of, id: one }) => `${of}${one}`}
                columns={columns}
              />
              <LoadMore query={query} />
            </>
          )
        }}
      </Loaded>
    </Section>
  )
}
