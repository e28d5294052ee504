/** Narrowing the list of jobs: several values of one kind are "or", each taken away by itself. */
import { Button, MultiSelect } from '@mantine/core'
import { IconChecklist } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'

import { contractorListQuery } from '~/api/contractors'
import { itemsOf } from '~/api/page'
import { orderCountQuery } from '~/api/workOrders'
import { listOf } from '~/lib/search'
import { options, orderStatuses, priorities } from '~/lib/words'

import type { OrdersSearch } from './OrdersPage'

type Narrowed = Pick<OrdersSearch, 'status' | 'priority' | 'contractor'>
type Props = { search: Narrowed; onChange: (patch: Narrowed) => void }

export function OrderFilters({ search, onChange }: Props) {
  const query = useInfiniteQuery(contractorListQuery({ sort: 'name' }))
  const firms = (query.data ? itemsOf(query.data) : []).map(({ id, companyName }) => ({
    value: id,
    label: companyName,
  }))
  return (
    <>
      <Several
        label="Status"
        data={options(orderStatuses)}
        value={search.status}
        onChange={(status) => onChange({ status })}
      />
      <Several
        label="Priority"
        data={options(priorities)}
        value={search.priority}
        onChange={(priority) => onChange({ priority })}
      />
      <Several
        label="Contractor"
        data={firms}
        value={search.contractor}
        onChange={(contractor) => onChange({ contractor })}
      />
      <ToVerify status={search.status} onChange={(status) => onChange({ status })} />
    </>
  )
}

/** Work that is done and that nobody has looked at yet. */
const unverified = 'Completed'

function ToVerify({ status, onChange }: { status?: string; onChange: (status?: string) => void }) {
  const count = useQuery(orderCountQuery({ status: unverified })).data
  const on = status === unverified
  return (
    <Button
      variant={on ? 'light' : 'default'}
      aria-pressed={on}
      leftSection={<IconChecklist size={16} aria-hidden />}
      onClick={() => onChange(on ? undefined : unverified)}
    >
      To verify{count == null ? '' : ` (${count.toLocaleString('en-GB')})`}
    </Button>
  )
}

type SeveralProps = {
  label: string
  data: { value: string; label: string }[]
  value: string | undefined
  onChange: (value: string | undefined) => void
}

function Several({ label, data, value, onChange }: SeveralProps) {
  const chosen = listOf(value)
  return (
    <MultiSelect
      aria-label={label}
      placeholder={chosen.length === 0 ? label : undefined}
      data={data}
      value={chosen}
      onChange={(next) => onChange(next.length === 0 ? undefined : next.join(','))}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': `Clear ${label.toLowerCase()}` }}
      nothingFoundMessage="Nothing has this name."
      maw="min(20rem, 100%)"
    />
  )
}
