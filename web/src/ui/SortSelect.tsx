/** The order of a list, which stands in the address. The first is how it comes unasked. */
import { Select } from '@mantine/core'

type Props<T extends string> = {
  orders: readonly { value: T; label: string }[]
  value: T | undefined
  onChange: (value: T | undefined) => void
}

export function SortSelect<T extends string>({ orders, value, onChange }: Props<T>) {
  const first = orders[0]?.value
  return (
    <Select
      aria-label="Order"
      data={orders.map(({ value: one, label }) => ({ value: one, label }))}
      value={value ?? first ?? null}
      onChange={(next) => {
        const found = orders.find((one) => one.value === next)?.value
        onChange(found === first ? undefined : found)
      }}
      allowDeselect={false}
      maw={220}
    />
  )
}
