/** Finds a home by its address. */
import { useDebouncedValue } from '@mantine/hooks'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'

import { itemsOf } from '~/api/page'
import { propertyListQuery, propertyQuery } from '~/api/properties'
import type { Property } from '~/api/types'
import { SearchSelect } from '~/ui/SearchSelect'

type Props = {
  id?: string
  label: string
  error?: ReactNode
  required?: boolean
  value: string | null
  onChange: (value: string | null) => void
}

function option({ id, addressLine1, city, postcode }: Property) {
  return { value: id, label: `${addressLine1}, ${city} ${postcode}` }
}

export function PropertyPicker(field: Props) {
  const [words, setWords] = useState('')
  const [rested] = useDebouncedValue(words.trim(), 200)
  const chosen = useQuery({ ...propertyQuery(field.value ?? ''), enabled: !!field.value }).data
  const q = chosen && option(chosen).label === rested ? '' : rested
  const found = useInfiniteQuery(propertyListQuery({ q }))
  const homes = (found.data ? itemsOf(found.data) : []).map(option)
  const missing = chosen && !homes.some(({ value }) => value === chosen.id)
  return (
    <SearchSelect
      {...field}
      placeholder="Type an address or a postcode"
      data={missing ? [option(chosen), ...homes] : homes}
      loading={found.isFetching}
      nothing="No home has this address."
      onSearch={setWords}
    />
  )
}
