/** Numbers that other rules take from the policy. */
import { NumberInput, TextInput } from '@mantine/core'

import styles from './Policy.module.css'
import type { EditProps } from './types'

const amounts = [
  { name: 'approvalLimitGbp', label: 'Orders above this need approval (£)', none: 'No limit' },
  {
    name: 'extraWorkLimitGbp',
    label: 'Extra work above this needs approval (£)',
    none: 'No limit',
  },
  {
    name: 'emergencySpendGbp',
    label: 'Emergencies may spend up to this without approval (£)',
    none: 'They wait like others',
  },
  { name: 'approverLimitGbp', label: 'Coordinators approve orders up to (£)', none: 'No limit' },
] as const

export function LimitFields({ rules, faults, disabled, onChange }: EditProps) {
  return (
    <div className={styles.limits}>
      <NumberInput
        label="Visits without access before it may be closed"
        value={rules.noAccessCount}
        error={faults.get('/noAccessCount')}
        disabled={disabled}
        min={1}
        max={10}
        onChange={(value) => onChange({ ...rules, noAccessCount: Number(value) })}
      />
      <NumberInput
        label="Days until a completed repair closes by itself"
        value={rules.autoCloseDays}
        error={faults.get('/autoCloseDays')}
        disabled={disabled}
        min={1}
        max={365}
        onChange={(value) => onChange({ ...rules, autoCloseDays: Number(value) })}
      />
      <NumberInput
        label="Days after completion in which the same repair is a recall"
        value={rules.recallDays ?? 28}
        error={faults.get('/recallDays')}
        disabled={disabled}
        min={1}
        max={365}
        onChange={(value) => onChange({ ...rules, recallDays: Number(value) })}
      />
      {amounts.map(({ name, label, none }) => (
        <TextInput
          key={name}
          label={label}
          placeholder={none}
          inputMode="decimal"
          value={rules[name] ?? ''}
          error={faults.get(`/${name}`)}
          disabled={disabled}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...rules, [name]: value.trim() === '' ? null : value.trim() })
          }
        />
      ))}
    </div>
  )
}
