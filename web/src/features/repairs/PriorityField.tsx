/** How urgent it is, with what that promises. */
import { Input, SegmentedControl, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'

import type { Priority } from '~/api/types'
import { priorities, promises } from '~/lib/words'

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
        {promises[value]}
      </Text>
    </Input.Wrapper>
  )
}
