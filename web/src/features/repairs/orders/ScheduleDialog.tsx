/** Agreeing a visit, or asking for one: a free time of the contractor, or a day and its hours. */
import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import type { Arrival, WorkOrder } from '~/api/types'
import { bookingQuery, freeSlotsQuery, usePlanVisit } from '~/api/visits'
import { useMoveOrder } from '~/api/workOrders'
import { useNow } from '~/lib/now'
import { dateWords, londonParts } from '~/lib/time'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

import { againstOf, checkSaid, nothingSaid, type Said, saidBody, withRefusal } from './against'
import { NeedsLine, SaidFields } from './SaidFields'
import { type Choice, checkChoice, TimeChoice, tomorrow } from './TimeChoice'
import { spanOf } from './visitWords'

type Props = { order: WorkOrder; onClose: () => void }
type Values = Choice & Said & { how: 'agreed' | 'ask' }

function valuesOf(order: WorkOrder, now: number): Values {
  const { scheduledStartAt: start, scheduledEndAt: end } = order
  const how = 'agreed' as const
  const kept = { ...nothingSaid, ...tomorrow(now), arrival: 'between' as Arrival, how }
  if (!start) return kept
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
      ...checkChoice(values),
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
        <TimeChoice
          order={order}
          free={free}
          field={field}
          values={form.values}
          onSlot={(id) => form.setFieldValue('slotId', id)}
          onArrival={(value) => form.setFieldValue('arrival', value)}
          beside={order.contractorName ?? undefined}
        />
        {!slotId && (
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
        )}
        <SaidFields against={againstTime(form.values)} mayOverride={mayOverride} field={field} />
      </FormFrame>
    </Dialog>
  )
}
