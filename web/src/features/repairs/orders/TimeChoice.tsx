/** When somebody is to come: a time that the contractor keeps free, or a day and its hours. */
import { Radio, Stack } from '@mantine/core'
import type { ComponentProps } from 'react'

import type { VisitSlot, WorkOrder } from '~/api/types'
import { useNow } from '~/lib/now'
import { londonDate, visitWords } from '~/lib/time'

import { TimeFields } from './TimeFields'
import { checkTime, type TimeValues } from './visitWords'

/** `slotId`: the time that is kept free; empty where a day and its hours are given. */
export type Choice = TimeValues & { slotId: string }

/** What is wrong with a choice; a free time is right as it is. */
export const checkChoice = (values: Choice) => (values.slotId ? {} : checkTime(values))

/** With what a form begins where nothing is agreed yet. */
export const tomorrow = (now: number) => ({
  slotId: '',
  date: londonDate(now, 1),
  from: '09:00',
  until: '12:00',
})

type Props = ComponentProps<typeof TimeFields> & {
  order: WorkOrder
  free: VisitSlot[]
  values: Choice
  onSlot: (id: string) => void
}

export function TimeChoice({ order, free, onSlot, ...time }: Props) {
  const { slotId } = time.values
  return (
    <>
      <FreeTimes order={order} free={free} value={slotId} onChange={onSlot} />
      {!slotId && <TimeFields {...time} />}
    </>
  )
}

type FreeProps = {
  order: WorkOrder
  free: VisitSlot[]
  value: string
  onChange: (id: string) => void
}

/** The time that the contractor keeps free; nothing where they keep none. */
function FreeTimes({ order, free, value, onChange }: FreeProps) {
  const now = useNow()
  if (free.length === 0) return null
  const left = (places: number) => (places === 1 ? '1 place' : `${places} places`)
  return (
    <Radio.Group
      label={`Free with ${order.contractorName ?? 'the contractor'}`}
      value={value}
      onChange={onChange}
    >
      <Stack gap="xs" mt="xs">
        {free.slice(0, 6).map((slot) => (
          <Radio
            key={slot.id}
            value={slot.id}
            label={`${visitWords(slot.startAt, slot.endAt, now)} (${left(slot.free)})`}
          />
        ))}
        <Radio value="" label="Another time" />
      </Stack>
    </Radio.Group>
  )
}
