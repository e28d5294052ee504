/** A number and what it is counted in; an empty number promises nothing. */
import { NativeSelect, NumberInput } from '@mantine/core'

import type { Allowance, TimeUnit } from '~/api/types'

import styles from './Policy.module.css'
import { unitWords } from './rules'

type Props = {
  /** Names both inputs for who cannot see where they stand. */
  label: string
  value: Allowance | null | undefined
  fallback: TimeUnit
  error?: string
  disabled?: boolean
  onChange: (value: Allowance | null) => void
}

const units = Object.entries(unitWords).map(([value, label]) => ({ value, label }))

export function AllowanceField({ label, value, fallback, error, disabled, onChange }: Props) {
  const unit = value?.unit ?? fallback
  return (
    <div className={styles.allowance}>
      <NumberInput
        aria-label={label}
        placeholder="–"
        value={value?.amount ?? ''}
        error={error}
        disabled={disabled}
        min={1}
        max={1000}
        allowDecimal={false}
        allowNegative={false}
        hideControls
        onChange={(amount) => onChange(amount === '' ? null : { amount: Number(amount), unit })}
      />
      <NativeSelect
        aria-label={`${label}, counted in`}
        data={units}
        value={unit}
        disabled={disabled || !value}
        onChange={({ currentTarget }) =>
          value && onChange({ amount: value.amount, unit: currentTarget.value as TimeUnit })
        }
      />
    </div>
  )
}
