/** What a rule writes, and to whom. */
import { Select, Text } from '@mantine/core'

import type { RuleAction, RuleMailTo } from '~/api/types'
import { CountedArea, CountedInput } from '~/ui/Counted'
import { mailToWords, placeholders } from '~/ui/data/rules/words'
import type { FaultOf } from './faults'

type Email = Extract<RuleAction, { do: 'Email' }>

type Props = {
  action: Email
  fault: FaultOf
  onChange: (next: Email) => void
}

const people = Object.entries(mailToWords).map(([value, label]) => ({ value, label }))

export function EmailField({ action, fault, onChange }: Props) {
  return (
    <>
      <Select
        label="To"
        description={
          action.to === 'Resident'
            ? 'Only if they want email. What is sent cannot be taken back.'
            : 'What is sent cannot be taken back.'
        }
        data={people}
        value={action.to}
        allowDeselect={false}
        onChange={(to) => to && onChange({ ...action, to: to as RuleMailTo })}
      />
      <CountedInput
        label="Subject"
        value={action.subject}
        {...fault('subject')}
        limit={150}
        onChange={({ currentTarget }) => onChange({ ...action, subject: currentTarget.value })}
      />
      <CountedArea
        label="Words"
        value={action.text}
        {...fault('text')}
        autosize
        minRows={3}
        maxRows={12}
        limit={2000}
        onChange={({ currentTarget }) => onChange({ ...action, text: currentTarget.value })}
      />
      <Text size="xs" c="dimmed">
        Greeting, link and signature are added. These are filled in: {placeholders.join(' ')}
      </Text>
    </>
  )
}
