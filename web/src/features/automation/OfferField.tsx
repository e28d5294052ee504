/** To how many of the recommended firms a rule offers the order, and how. */
import { Checkbox, NumberInput } from '@mantine/core'

import type { RuleAction } from '~/api/types'

import styles from './Automation.module.css'
import type { FaultOf } from './faults'

type Offer = Extract<RuleAction, { do: 'OfferOrder' }>

type Props = {
  action: Offer
  fault: FaultOf
  onChange: (next: Offer) => void
}

export function OfferField({ action, fault, onChange }: Props) {
  return (
    <>
      <div className={styles.two}>
        <NumberInput
          label="To how many firms"
          value={action.firms}
          {...fault('firms')}
          min={1}
          max={10}
          onChange={(firms) => onChange({ ...action, firms: Number(firms) })}
        />
        <NumberInput
          label="Hours to answer"
          value={action.hours}
          {...fault('hours')}
          min={1}
          max={168}
          onChange={(hours) => onChange({ ...action, hours: Number(hours) })}
        />
      </div>
      <Checkbox
        label="One after the other"
        description="Otherwise all at once, and the first to accept has it."
        checked={action.inTurn}
        onChange={({ currentTarget }) => onChange({ ...action, inTurn: currentTarget.checked })}
      />
    </>
  )
}
