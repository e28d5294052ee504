/** Agreeing a visit: a day and from when to when, as clocks in Britain show it. */
import { Group, Text, TextInput } from '@mantine/core'
import type { WorkOrder } from '~/api/types'
import { useMoveOrder } from '~/api/workOrders'
import { useNow } from '~/lib/now'
import { londonDate, londonInstant, londonParts, visitWords } from '~/lib/time'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

type Props = { order: WorkOrder; onClose: () => void }
type Values = { date: string; from: string; until: string }

function valuesOf(order: WorkOrder, now: number): Values {
  const { scheduledStartAt: start, scheduledEndAt: end } = order
  if (!start) return { date: londonDate(now, 1), from: '09:00', until: '12:00' }
  const begin = londonParts(start)
  return { date: begin.date, from: begin.time, until: end ? londonParts(end).time : '' }
}

/** What the form says wrong about the hours, before the server is asked. */
export function checkVisit({ date, from, until }: Values): Partial<Record<keyof Values, string>> {
  if (!date) return { date: 'Choose a day.' }
  if (!from || !londonInstant(date, from)) return { from: 'Enter a time such as 09:00.' }
  if (!until || !londonInstant(date, until)) return { until: 'Enter a time such as 12:00.' }
  return until <= from ? { until: 'The visit must end after it begins.' } : {}
}

export function ScheduleDialog({ order, onClose }: Props) {
  const now = useNow()
  const move = useMoveOrder(order.id)
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm<Values>({
    initialValues: valuesOf(order, now),
    validate: checkVisit,
  })
  const { date, from, until } = form.values
  const begins = londonInstant(date, from)
  const ends = londonInstant(date, until)

  const submit = form.onSubmit(() => {
    start()
    move.mutate(
      { to: 'Scheduled', scheduledStartAt: begins, scheduledEndAt: ends, version: order.version },
      {
        onError: refuse,
        onSuccess: () => {
          onClose()
          toast(`${order.number} is scheduled.`)
        },
      },
    )
  })

  return (
    <Dialog title={`Schedule ${order.number}`} onClose={onClose}>
      <FormFrame
        label="Schedule"
        submit="Schedule"
        busy={move.isPending}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={submit}
        onCancel={onClose}
      >
        <TextInput
          {...field('date')}
          label="Date"
          type="date"
          min={londonDate(now)}
          withAsterisk
          data-autofocus
        />
        <Group grow align="start">
          <TextInput {...field('from')} label="From" type="time" step={900} withAsterisk />
          <TextInput {...field('until')} label="To" type="time" step={900} withAsterisk />
        </Group>
        {begins && ends && until > from && (
          <Text size="sm" c="dimmed">
            {visitWords(begins, ends, now)}, UK time
            {order.contractorName ? `, with ${order.contractorName}` : ''}
          </Text>
        )}
      </FormFrame>
    </Dialog>
  )
}
