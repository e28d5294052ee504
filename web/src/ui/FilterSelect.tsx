/** One filter of a list, which stands in the address. */
import { Select } from '@mantine/core'

import { options } from '~/lib/words'

type Props<T extends string> = {
  label: string
  values: readonly T[]
  value: T | undefined
  onChange: (value: T | undefined) => void
}

export function FilterSelect<T extends string>({ label, values, value, onChange }: Props<T>) {
  return (
    <Select
      aria-label={label}
      placeholder={label}
      data={options(values)}
      value={value ?? null}
      onChange={(next) => onChange(values.find((one) => one === next))}
      clearable
      clearButtonProps={{ 'aria-label': `Clear ${label.toLowerCase()}` }}
      maw={260}
    />
  )
}
