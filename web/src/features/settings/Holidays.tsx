/** Bank holidays that were announced since the rules were written: working days leave them out. */
import { Button, Stack, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { itemsOf } from '~/api/page'
import { holidaysQuery, useWithdrawHoliday } from '~/api/settings'
import type { BankHoliday } from '~/api/types'
import { dateWords } from '~/lib/time'
import { words } from '~/lib/words'
import { type Column, DataTable } from '~/ui/DataTable'
import { Loaded } from '~/ui/Loaded'
import { LoadMore } from '~/ui/LoadMore'
import { Section } from '~/ui/Page'
import { ReasonDialog } from '~/ui/ReasonDialog'
import { Rows } from '~/ui/Skeletons'
import { toast } from '~/ui/toast'

import { HolidayDialog } from './HolidayDialog'

const facts: Column<BankHoliday>[] = [
  { head: 'Day', cell: (one) => dateWords(one.day) },
  { head: 'Name', cell: (one) => one.name },
  { head: 'Nation', cell: (one) => words(one.nation) },
]

const standing: Column<BankHoliday> = {
  head: 'Counts',
  cell: (one) => (one.withdrawnAt ? `Withdrawn: ${one.withdrawnReason}` : 'As a day off'),
}

export function Holidays({ mayWrite }: { mayWrite: boolean }) {
  const [adding, setAdding] = useState(false)
  const query = useInfiniteQuery(holidaysQuery)
  const last = mayWrite
    ? { ...standing, cell: (one: BankHoliday) => <Standing holiday={one} /> }
    : standing
  return (
    <Section
      title="Bank holidays"
      flush
      actions={
        mayWrite && (
          <Button variant="default" size="xs" onClick={() => setAdding(true)}>
            Add bank holiday
          </Button>
        )
      }
    >
      <Text size="sm" c="dimmed" px="lg" pb="sm">
        The usual ones of each nation are known already. Add those that are announced, such as one
        for a coronation: open clocks are counted anew.
      </Text>
      <Loaded query={query} skeleton={<Rows rows={2} height={48} />}>
        {(data) => {
          const days = itemsOf(data)
          return days.length === 0 ? (
            <Text size="sm" px="lg" pb="lg">
              None has been added.
            </Text>
          ) : (
            <>
              <DataTable
                label="Bank holidays"
                rows={days}
                rowKey={({ id }) => id}
                columns={[...facts, last]}
              />
              <LoadMore query={query} />
            </>
          )
        }}
      </Loaded>
      {adding && <HolidayDialog onClose={() => setAdding(false)} />}
    </Section>
  )
}

function Standing({ holiday }: { holiday: BankHoliday }) {
  const [asking, setAsking] = useState(false)
  const withdraw = useWithdrawHoliday(holiday.id)
  if (holiday.withdrawnAt) return <>Withdrawn: {holiday.withdrawnReason}</>
  return (
    <Stack gap={0} align="start">
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`Withdraw ${holiday.name}`}
        onClick={() => setAsking(true)}
      >
        Withdraw
      </Button>
      {asking && (
        <ReasonDialog
          title={`Withdraw ${holiday.name}`}
          explain="From now on it is a working day. Clocks keep the dates that they have; earlier ones are proposed, and a person takes or leaves each."
          label="Why"
          submit="Withdraw"
          busy={withdraw.isPending}
          onClose={() => setAsking(false)}
          send={(reason, { onSuccess, onError }) =>
            withdraw.mutate(reason, {
              onError,
              onSuccess: () => {
                onSuccess()
                toast(`${holiday.name} is withdrawn.`)
              },
            })
          }
        />
      )}
    </Stack>
  )
}
