/** A day and a time, as clocks in Britain show them. */
import { Group, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'

import { twiceWords } from '~/lib/time'

type Input = { id: string; value?: string; error?: ReactNode }
type Props = { day: Input; time: Input; label: string }

export function MomentFields({ day, time, label }: Props) {
  return (
    <Group grow align="start">
      <TextInput {...day} label={label} type="date" withAsterisk />
      <TextInput
        {...time}
        label="At"
        description={twiceWords(day.value, time.value)}
        type="time"
        withAsterisk
      />
    </Group>
  )
}
