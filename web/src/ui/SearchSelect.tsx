/** A field that finds things by words while one types. */
import { type ComboboxData, Select } from '@mantine/core'
import type { ReactNode } from 'react'

type Props = {
  id?: string
  label: string
  placeholder?: string
  description?: ReactNode
  error?: ReactNode
  required?: boolean
  value?: string | null
  data: ComboboxData
  loading: boolean
  nothing: string
  autoFocus?: boolean
  onChange?: (value: string | null) => void
  onSearch: (words: string) => void
}

export function SearchSelect({ loading, nothing, onSearch, required, autoFocus, ...field }: Props) {
  return (
    <Select
      {...field}
      value={field.value ?? null}
      withAsterisk={required}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': `Clear ${field.label.toLowerCase()}` }}
      // The server has searched already; the browser shows all that came.
      filter={({ options }) => options}
      onSearchChange={onSearch}
      nothingFoundMessage={loading ? 'Searching' : nothing}
      data-autofocus={autoFocus}
      autoFocus={autoFocus}
    />
  )
}
