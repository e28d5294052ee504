/** What is promised at each priority. */
import type { Allowance, ServicePolicy, TimeUnit } from '~/api/types'

import { AllowanceField } from './AllowanceField'
import styles from './Policy.module.css'
import {
  type PriorityKey,
  type PromiseKey,
  priorityKeys,
  priorityWords,
  promiseKeys,
  promiseWords,
} from './rules'
import type { EditProps } from './types'

const usual: Record<PriorityKey, TimeUnit> = {
  emergency: 'hours',
  urgent: 'days',
  routine: 'workingDays',
  planned: 'days',
}

export function PromiseFields({ rules, faults, disabled, onChange }: EditProps) {
  function set(priority: PriorityKey, key: PromiseKey, value: Allowance | null) {
    const promise = { ...rules.promises[priority], [key]: value }
    const promises: ServicePolicy['promises'] = { ...rules.promises, [priority]: promise }
    onChange({ ...rules, promises })
  }
  return (
    <div className={styles.promises}>
      {priorityKeys.map((priority) => (
        <fieldset key={priority} className={styles.promise}>
          <legend>{priorityWords[priority]}</legend>
          {promiseKeys.map((key) => (
            <div key={key}>
              <span className={styles.label} aria-hidden>
                {promiseWords[key]}
              </span>
              <AllowanceField
                label={`${priorityWords[priority]}: ${promiseWords[key].toLowerCase()} within`}
                value={rules.promises[priority][key]}
                fallback={usual[priority]}
                error={faults.get(`/promises/${priority}/${key}/amount`)}
                disabled={disabled}
                onChange={(value) => set(priority, key, value)}
              />
            </div>
          ))}
        </fieldset>
      ))}
    </div>
  )
}
