/** Finds a home by its address. */
import { useDebouncedValue } from '@mantine/hooks'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'

import { itemsOf } from '~/api/page'
import { unitListQuery, unitQuery } from '~/api/units'

import { SearchSelect } from '../SearchSelect'

type Props = {
  id?: string
  value?: string | null
  error?: ReactNode
  description?: ReactNode
  autoFocus?: boolean
  onChange?: (value: string | null) => void
}

export function UnitPicker(props: Props) {
  const { value } = props
  const [words, setWords] = useState('')
  const [rested] = useDebouncedValue(words.trim(), 200)
  const chosen = useQuery({ ...unitQuery(value ?? ''), enabled: !!value }).data
  // The field holds the address of what was chosen, which is no search.
  const q = chosen?.address === rested ? '' : rested
  const found = useInfiniteQuery(unitListQuery({ q }))
  const units = found.data ? itemsOf(found.data) : []
  const shown = chosen && !units.some(({ id }) => id === chosen.id) ? [chosen, ...units] : units
  return (
    <SearchSelect
      {...props}
      label="Home"
      placeholder="Type an address or postcode"
      required
      data={shown.map((unit) => ({ value: unit.id, label: unit.address }))}
      loading={found.isFetching}
      nothing="No home has this address."
      onSearch={setWords}
      error={props.error ?? found.error?.message}
    />
  )
}
