/** When people are warned, and who hears of what is late. */
import { Button, CloseButton, NativeSelect, NumberInput, Switch, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'

import type { EscalateTo, EscalationLevel } from '~/api/types'

import { AllowanceField } from './AllowanceField'
import styles from './Policy.module.css'
import { toWords } from './rules'
import type { EditProps } from './types'

const people = Object.entries(toWords).map(([value, label]) => ({ value, label }))
const most = 3

export function LateFields({ rules, faults, disabled, onChange }: EditProps) {
  const { escalation } = rules
  function set(at: number, next: Partial<EscalationLevel>) {
    const levels = escalation.map((level, index) => (index === at ? { ...level, ...next } : level))
    onChange({ ...rules, escalation: levels })
  }
  function add() {
    const level: EscalationLevel = { after: { amount: 5, unit: 'workingDays' }, to: 'managers' }
    onChange({ ...rules, escalation: [...escalation, level] })
  }
  return (
    <div className={styles.stack}>
      <Switch
        label="Clocks stand still while a repair is on hold"
        checked={rules.pauseOnHold}
        disabled={disabled}
        onChange={({ currentTarget }) => onChange({ ...rules, pauseOnHold: currentTarget.checked })}
      />
      <NumberInput
        label="Warn when this share of the time is used (%)"
        value={rules.warnPercent}
        error={faults.get('/warnPercent')}
        disabled={disabled}
        min={1}
        max={99}
        maw={320}
        onChange={(value) => onChange({ ...rules, warnPercent: Number(value) })}
      />
      <Text size="sm" fw={600}>
        After the end of the time
      </Text>
      {faults.get('/escalation') && <p role="alert">{faults.get('/escalation')}</p>}
      {escalation.length === 0 && (
        <Text size="sm" c="dimmed">
          Nobody else hears of it.
        </Text>
      )}
      {escalation.map((level, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a level is what its place makes it
        <div key={at} className={styles.level}>
          <AllowanceField
            label={`Level ${at + 1}: after`}
            value={level.after}
            fallback="workingHours"
            error={faults.get(`/escalation/${at}/after/amount`)}
            disabled={disabled}
            onChange={(after) => set(at, { after: after ?? { ...level.after, amount: 0 } })}
          />
          <NativeSelect
            aria-label={`Level ${at + 1}: who hears of it`}
            data={people}
            value={level.to}
            disabled={disabled}
            onChange={({ currentTarget }) => set(at, { to: currentTarget.value as EscalateTo })}
          />
          <CloseButton
            aria-label={`Remove level ${at + 1}`}
            disabled={disabled}
            onClick={() =>
              onChange({ ...rules, escalation: escalation.filter((_, index) => index !== at) })
            }
          />
        </div>
      ))}
      {escalation.length < most && !disabled && (
        <div>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={add}
          >
            Add a level
          </Button>
        </div>
      )}
    </div>
  )
}
