/** How urgent it is, with what that promises. */
import { Input, SegmentedControl, Text } from '@mantine/core'
import type { ReactNode } from 'react'

import type { Priority } from '~/api/types'
import { priorities, promises } from '~/lib/words'

type Props = {
  value: Priority
  onChange: (value: Priority) => void
  error?: ReactNode
}

export function PriorityField({ value, onChange, error }: Props) {
  return (
    <Input.Wrapper label="Priority" labelElement="div" error={error}>
      <SegmentedControl
        fullWidth
        aria-label="Priority"
        data={priorities}
        value={value}
        onChange={(next) => onChange(next as Priority)}
      />
      <Text size="xs" c="dimmed" mt={6} aria-live="polite">
        {promises[value]}
      </Text>
    </Input.Wrapper>
  )
}
