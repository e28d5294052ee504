/** Chooses a contractor: those of the right trade first. */
import { Select } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'

import { contractorListQuery } from '~/api/contractors'
import { itemsOf } from '~/api/page'
import type { Category, Contractor } from '~/api/types'
import { count, words } from '~/lib/words'

type Props = {
  id: string
  value?: string | null
  onChange?: (value: string | null) => void
  error?: ReactNode
  category?: Category
  required?: boolean
}

function option(firm: Contractor) {
  const busy = firm.openOrders > 0 ? count(firm.openOrders, 'open job') : 'free'
  return { value: firm.id, label: `${firm.companyName} (${busy})` }
}

export function ContractorPicker({ category, required, ...field }: Props) {
  const query = useInfiniteQuery(contractorListQuery({ status: 'Active' }))
  const firms = query.data ? itemsOf(query.data) : []
  const fits = firms.filter((firm) => category && firm.serviceCategories.includes(category))
  const others = firms.filter((firm) => !fits.includes(firm))
  const data = [
    { group: category ? `Does ${words(category).toLowerCase()}` : 'Fits', items: fits.map(option) },
    { group: 'Other trades', items: others.map(option) },
  ].filter((group) => group.items.length > 0)
  return (
    <Select
      {...field}
      label="Contractor"
      placeholder={query.isPending ? 'Loading' : required ? 'Choose a contractor' : 'Nobody yet'}
      withAsterisk={required}
      data={data}
      searchable
      clearable={!required}
      clearButtonProps={{ 'aria-label': 'Clear contractor' }}
      nothingFoundMessage="No active contractor has this name."
      error={field.error ?? (query.error ? 'The contractors could not be loaded.' : undefined)}
    />
  )
}
