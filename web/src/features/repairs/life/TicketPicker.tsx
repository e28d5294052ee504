/** Finds a ticket by words or by its number. */
import { useDebouncedValue } from '@mantine/hooks'
import { useInfiniteQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'

import { itemsOf } from '~/api/page'
import { ticketListQuery } from '~/api/tickets'
import { keepLast } from '~/ui/keepLast'
import { SearchSelect } from '~/ui/SearchSelect'

type Props = {
  id?: string
  label: string
  value?: string | null
  error?: ReactNode
  /** The home whose tickets are offered while nothing is typed. */
  unitId: string
  /** The ticket that one stands on. */
  but: string
  onChange?: (value: string | null) => void
}

export function TicketPicker({ unitId, but, ...field }: Props) {
  const [words, setWords] = useState('')
  const [rested] = useDebouncedValue(words.trim(), 200)
  // The label of the chosen one is no search.
  const q = rested.includes(' · ') ? '' : rested
  const filter = q ? { q } : { unitId }
  const found = useInfiniteQuery({ ...ticketListQuery(filter), placeholderData: keepLast })
  const tickets = found.data ? itemsOf(found.data) : []
  return (
    <SearchSelect
      {...field}
      placeholder="Type words or a number"
      description={q ? undefined : 'Tickets of this home are offered first.'}
      data={tickets
        .filter(({ id }) => id !== but)
        .map(({ id, number, title }) => ({ value: id, label: `${number} · ${title}` }))}
      loading={found.isFetching}
      nothing="No ticket is found"
      onSearch={setWords}
      required
    />
  )
}
