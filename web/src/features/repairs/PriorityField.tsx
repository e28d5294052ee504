/** How urgent it is, with what that is for. */
import { Input, SegmentedControl, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'

import type { Priority } from '~/api/types'
import { priorities, purposes } from '~/lib/words'

/** What has to be said of another priority; nothing where it stays or a first triage says enough. */
export function urgencyWhy(from: Priority, to: Priority, firstTriage = false): string | undefined {
  if (from === to) return undefined
  if (from === 'Emergency') return 'Why it is not an emergency after all'
  return firstTriage ? undefined : 'Why it is more or less urgent than it was'
}

type Props = {
  value: Priority
  onChange: (value: Priority) => void
  error?: ReactNode
}

export function PriorityField({ value, onChange, error }: Props) {
  // Four words side by side do not fit a phone, nor a page that is zoomed to 400 %.
  const narrow = useMediaQuery('(max-width: 29.99em)', false, { getInitialValueInEffect: false })
  return (
    <Input.Wrapper label="Priority" labelElement="div" error={error}>
      <SegmentedControl
        fullWidth
        orientation={narrow ? 'vertical' : 'horizontal'}
        aria-label="Priority"
        data={priorities}
        value={value}
        onChange={(next) => onChange(next as Priority)}
      />
      <Text size="xs" c="dimmed" mt={6} aria-live="polite">
        {purposes[value]}
      </Text>
    </Input.Wrapper>
  )
}
