/** Agreeing a visit, or asking for one: a free time of the contractor, or a day and its hours. */
import { Radio, SegmentedControl, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import type { Arrival, VisitSlot, WorkOrder } from '~/api/types'
import { bookingQuery, freeSlotsQuery, usePlanVisit } from '~/api/visits'
import { useMoveOrder } from '~/api/workOrders'
import { useNow } from '~/lib/now'
import { dateWords, londonDate, londonParts, visitWords } from '~/lib/time'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

import { againstOf, checkSaid, nothingSaid, type Said, saidBody, withRefusal } from './against'
import { NeedsLine, SaidFields } from './SaidFields'
import { TimeFields } from './TimeFields'
import { checkTime, spanOf, type TimeValues } from './visitWords'

type Props = { order: WorkOrder; onClose: () => void }
type Values = TimeValues & Said & { slotId: string; how: 'agreed' | 'ask' }

function valuesOf(order: WorkOrder, now: number): Values {
  const { scheduledStartAt: start, scheduledEndAt: end } = order
  const kept = { ...nothingSaid, arrival: 'between' as Arrival, slotId: '', how: 'agreed' as const }
  if (!start) return { ...kept, date: londonDate(now, 1), from: '09:00', until: '12:00' }
  const begin = londonParts(start)
  return { ...kept, date: begin.date, from: begin.time, until: end ? londonParts(end).time : '' }
}

export function ScheduleDialog({ order, onClose }: Props) {
  const now = useNow()
  const move = useMoveOrder(order.id)
  const plan = usePlanVisit(order.ticketId, order.id)
  const facts = useQuery(bookingQuery(order.id)).data
  const free = useQuery(freeSlotsQuery(order.id)).data?.items ?? []
  const [refused, setRefused] = useState<{ startAt?: string; told?: string }>()
  const againstTime = (values: Values) => {
    const span = free.find(({ id }) => id === values.slotId) ?? spanOf(values)
    const told = refused?.startAt === span?.startAt ? refused?.told : undefined
    return withRefusal(againstOf(facts, span, now), told)
  }
  const mayOverride = !!facts?.mayOverride
  const { form, field, frame, version, refuse, start } = useServerForm<Values>({
    record: order,
    says: { date: dateWords },
    initialValues: valuesOf(order, now),
    validate: (values) => ({
      ...(values.slotId ? {} : checkTime(values)),
      ...checkSaid(values, againstTime(values), mayOverride),
    }),
  })
  const { slotId, how, arrival } = form.values

  const submit = form.onSubmit((values) => {
    start()
    const span = spanOf(values)
    const said = saidBody(values, againstTime(values))
    const done = (told: string) => () => {
      onClose()
      toast(told)
    }
    if (how === 'ask' && !slotId) {
      plan.mutate(
        { ...span, arrival, ...said },
        { onError: refuse, onSuccess: done('The others are asked; you hear what they say.') },
      )
      return
    }
    const time = slotId
      ? { slotId }
      : { scheduledStartAt: span?.startAt, scheduledEndAt: span?.endAt, arrival }
    move.mutate(
      { to: 'Scheduled', ...time, ...said, version },
      {
        onError: (error) => {
          refuse(error)
          setRefused({ startAt: span?.startAt, told: error.fields.scheduledStartAt })
        },
        onSuccess: done(`${order.number} is scheduled.`),
      },
    )
  })

  return (
    <Dialog title={`Schedule ${order.number}`} onClose={onClose}>
      <FormFrame
        label="Schedule"
        submit={how === 'ask' && !slotId ? 'Ask' : 'Schedule'}
        busy={move.isPending || plan.isPending}
        {...frame}
        onSubmit={submit}
        onCancel={onClose}
      >
        <NeedsLine facts={facts} />
        <FreeTimes
          order={order}
          free={free}
          value={slotId}
          onChange={(id) => form.setFieldValue('slotId', id)}
        />
        {!slotId && (
          <>
            <TimeFields
              field={field}
              values={form.values}
              onArrival={(value) => form.setFieldValue('arrival', value)}
              beside={order.contractorName ?? undefined}
            />
            <SegmentedControl
              aria-label="Whether the others know"
              fullWidth
              value={how}
              onChange={(value) => form.setFieldValue('how', value as Values['how'])}
              data={[
                { value: 'agreed', label: 'Agreed already' },
                { value: 'ask', label: 'Ask the others' },
              ]}
            />
          </>
        )}
        <SaidFields against={againstTime(form.values)} mayOverride={mayOverride} field={field} />
      </FormFrame>
    </Dialog>
  )
}

type FreeProps = {
  order: WorkOrder
  free: VisitSlot[]
  value: string
  onChange: (id: string) => void
}

/** The time that the contractor keeps free; nothing where they keep none. */
export function FreeTimes({ order, free, value, onChange }: FreeProps) {
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
