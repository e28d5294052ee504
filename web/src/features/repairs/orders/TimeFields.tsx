/** A day, how closely the arrival is known, and the hours where these are said. */
import { Group, Select, Text, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'

import type { Arrival } from '~/api/types'
import { useNow } from '~/lib/now'
import { londonDate, twiceWords, visitWords } from '~/lib/time'

import { arrivals, arrivalWords, asksFrom, spanOf, type TimeValues } from './visitWords'

// biome-ignore lint/suspicious/noExplicitAny: what an input is given by a form of any values
type Input = { id: string; value?: any; error?: ReactNode }
type Props = {
  field: (name: keyof TimeValues) => Input
  values: TimeValues
  onArrival: (arrival: Arrival) => void
  beside?: string
}

export function TimeFields({ field, values, onArrival, beside }: Props) {
  const now = useNow()
  const span = spanOf(values)
  const between = values.arrival === 'between'
  return (
    <>
      <TextInput
        {...field('date')}
        label="Date"
        type="date"
        min={londonDate(now)}
        withAsterisk
        data-autofocus
      />
      <Select
        id={field('arrival').id}
        label="When they come"
        data={arrivals.map((value) => ({ value, label: arrivalWords[value] }))}
        value={values.arrival}
        onChange={(value) => onArrival((value ?? 'between') as Arrival)}
        allowDeselect={false}
      />
      {asksFrom(values.arrival) && (
        <Group grow align="start">
          <TextInput
            {...field('from')}
            label={between ? 'From' : 'At'}
            description={twiceWords(values.date, values.from)}
            type="time"
            step={900}
            withAsterisk
          />
          {between && (
            <TextInput
              {...field('until')}
              label="To"
              description={twiceWords(values.date, values.until)}
              type="time"
              step={900}
              withAsterisk
            />
          )}
        </Group>
      )}
      {span && span.endAt > span.startAt && (
        <Text size="sm" c="dimmed">
          {visitWords(span.startAt, span.endAt, now)}, UK time{beside ? `, with ${beside}` : ''}
        </Text>
      )}
    </>
  )
}
