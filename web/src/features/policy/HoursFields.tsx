/** On which days people work, and from when to when. */
import { Checkbox, TextInput } from '@mantine/core'

import type { DayOfWeek, WorkDay } from '~/api/types'

import styles from './Policy.module.css'
import { days } from './rules'
import type { EditProps } from './types'

/** In the order of the week, so that one that comes back stands where it was. */
function sorted(hours: WorkDay[]): WorkDay[] {
  return hours.toSorted((a, b) => days.indexOf(a.day) - days.indexOf(b.day))
}

export function HoursFields({ rules, faults, disabled, onChange }: EditProps) {
  function set(day: DayOfWeek, next: Partial<WorkDay> | undefined) {
    const others = rules.hours.filter((one) => one.day !== day)
    const old = rules.hours.find((one) => one.day === day) ?? { day, from: '09:00', to: '17:00' }
    onChange({ ...rules, hours: next ? sorted([...others, { ...old, ...next }]) : others })
  }
  return (
    <div className={styles.week}>
      {faults.get('/hours') && <p role="alert">{faults.get('/hours')}</p>}
      {days.map((day) => {
        const at = rules.hours.findIndex((one) => one.day === day)
        const open = rules.hours[at]
        return (
          <div key={day} className={styles.day}>
            <Checkbox
              label={day}
              checked={!!open}
              disabled={disabled}
              onChange={({ currentTarget }) => set(day, currentTarget.checked ? {} : undefined)}
            />
            {open ? (
              <>
                <TextInput
                  type="time"
                  aria-label={`${day}, from`}
                  value={open.from}
                  disabled={disabled}
                  onChange={({ currentTarget }) => set(day, { from: currentTarget.value })}
                />
                <TextInput
                  type="time"
                  aria-label={`${day}, to`}
                  value={open.to}
                  disabled={disabled}
                  error={faults.get(`/hours/${at}/to`)}
                  onChange={({ currentTarget }) => set(day, { to: currentTarget.value })}
                />
              </>
            ) : (
              <span className={styles.closed}>No work</span>
            )}
          </div>
        )
      })}
    </div>
  )
}
