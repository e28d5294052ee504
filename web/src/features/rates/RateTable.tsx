/** The rates of a version as a table; on a draft each can be changed or taken off. */
import { Button, Group } from '@mantine/core'

import { useRemoveRate } from '~/api/rates'
import type { Rate, RateList } from '~/api/types'
import { pounds } from '~/lib/money'
import { words } from '~/lib/words'
import { type Column, DataTable } from '~/ui/DataTable'
import { PriorityTag } from '~/ui/PriorityTag'
import { toast, toastProblem } from '~/ui/toast'

type Props = { rates: Rate[]; onEdit?: (rate: Rate) => void }

export function RateTable({ rates, onEdit }: Props) {
  const columns: Column<Rate>[] = [
    { head: 'Code', cell: ({ code }) => code, tight: true },
    { head: 'What it is', cell: (rate) => rate.words },
    { head: 'Trade', cell: ({ trade }) => words(trade), wide: true },
    {
      head: 'Priority',
      cell: ({ priority }) => (priority ? <PriorityTag priority={priority} /> : '–'),
      tight: true,
    },
    { head: 'Unit', cell: ({ unit }) => unit, tight: true },
    { head: 'Price', cell: ({ priceGbp }) => pounds(priceGbp), end: true, tight: true },
  ]
  if (onEdit) {
    columns.push({
      head: 'Change it',
      cell: (rate) => <Change rate={rate} onEdit={() => onEdit(rate)} />,
      end: true,
    })
  }
  return <DataTable label="Rates" rows={rates} rowKey={({ id }) => id} columns={columns} />
}

function Change({ rate, onEdit }: { rate: Rate; onEdit: () => void }) {
  const remove = useRemoveRate()
  return (
    <Group gap={4} wrap="nowrap" justify="flex-end">
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`Change ${rate.code}`}
        onClick={onEdit}
      >
        Change
      </Button>
      <TakeOff rate={rate} remove={remove} />
    </Group>
  )
}

function TakeOff({ rate, remove }: { rate: Rate; remove: ReturnType<typeof useRemoveRate> }) {
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={`Take ${rate.code} off`}
      loading={remove.isPending}
      onClick={() =>
        remove.mutate(rate.id, {
          onError: (error) => toastProblem(error.message),
          onSuccess: (_: RateList) => toast(`${rate.code} is off the draft.`),
        })
      }
    >
      Take off
    </Button>
  )
}
