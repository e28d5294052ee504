/** The schedules of rates: everybody's prices and those of firms, version by version. */
import { Button, Group, Text } from '@mantine/core'
import { IconCurrencyPound } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'

import { rateListsQuery } from '~/api/rates'
import type { Me, RateList } from '~/api/types'
import { can } from '~/lib/can'
import { useNow } from '~/lib/now'
import { dateWords, londonDate } from '~/lib/time'
import { type Column, DataTable } from '~/ui/DataTable'
import { Empty } from '~/ui/Empty'
import { ExportMenu } from '~/ui/ExportMenu'
import { ListFrame } from '~/ui/ListFrame'
import { Page } from '~/ui/Page'
import { Tag } from '~/ui/Tag'

import { NewListDialog } from './NewListDialog'
import { ratesWords, stateOf } from './states'

export function RatesPage({ me }: { me: Me }) {
  const [adding, setAdding] = useState(false)
  const query = useInfiniteQuery(rateListsQuery)
  const today = londonDate(useNow())
  const mayWrite = can(me, 'org:update')
  return (
    <Page
      title="Prices"
      actions={
        <>
          <ExportMenu list="rate-lists" />
          {mayWrite && <Button onClick={() => setAdding(true)}>New version</Button>}
        </>
      }
    >
      <Text size="sm">
        Work orders take their prices from here. A version that is published stands; orders keep the
        prices that they were raised with. A firm’s own price goes before everybody’s.
      </Text>
      <ListFrame query={query} empty={<None mayWrite={mayWrite} />}>
        {(lists) => (
          <DataTable
            label="Versions"
            rows={lists}
            rowKey={({ id }) => id}
            columns={columnsOf(today)}
          />
        )}
      </ListFrame>
      {adding && <NewListDialog today={today} onClose={() => setAdding(false)} />}
    </Page>
  )
}

function columnsOf(today: string): Column<RateList>[] {
  return [
    {
      head: 'Whose',
      cell: (list) => (
        <Link to="/rates/$listId" params={{ listId: list.id }}>
          {list.contractorName ?? 'Everybody’s prices'}
        </Link>
      ),
    },
    { head: 'Version', cell: ({ number }) => number, end: true },
    {
      head: 'State',
      cell: (list) => {
        const { words, meaning } = stateOf(list, today)
        return <Tag meaning={meaning}>{words}</Tag>
      },
    },
    { head: 'Counts from', cell: ({ validFrom }) => dateWords(validFrom), tight: true },
    { head: 'Rates', cell: ({ rates }) => ratesWords(rates), tight: true, end: true },
    { head: 'Note', cell: ({ note }) => note ?? '–', wide: true },
  ]
}

function None({ mayWrite }: { mayWrite: boolean }) {
  return (
    <Empty
      icon={<IconCurrencyPound size={32} stroke={1.5} aria-hidden />}
      title="No schedule of rates yet"
    >
      <Group justify="center">
        {mayWrite
          ? 'Begin a version, paste your list from a spreadsheet, and publish it.'
          : 'An administrator can begin one.'}
      </Group>
    </Empty>
  )
}
