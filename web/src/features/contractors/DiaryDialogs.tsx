/** Saying when a contractor is away, and which time they keep free. */
import { Checkbox, Group, NumberInput, TextInput } from '@mantine/core'
import type { UseMutationResult } from '@tanstack/react-query'

import type { ApiError } from '~/api/problem'
import type { NewAbsence } from '~/api/types'
import { useAddAbsence, useAddSlot } from '~/api/visits'
import { useNow } from '~/lib/now'
import { dateFault, londonDate, londonInstant, timeFault, twiceWords } from '~/lib/time'
import { CountedInput } from '~/ui/Counted'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

type Props = { contractorId: string; onClose: () => void }

export function AbsenceDialog({ contractorId, onClose }: Props) {
  const add = useAddAbsence(contractorId)
  const told = 'The days are noted; they are not given work then.'
  return <DaysDialog title="Away" add={add} told={told} onClose={onClose} asksOfVisits />
}

type DaysProps = {
  title: string
  add: UseMutationResult<unknown, ApiError, NewAbsence>
  told: string
  onClose: () => void
  /** Whether days with visits that are agreed may be noted once that is confirmed. */
  asksOfVisits?: boolean
}

/** Days on which somebody is away. */
export function DaysDialog({ title, add, told, onClose, asksOfVisits = false }: DaysProps) {
  const now = useNow()
  const day = londonDate(now, 1)
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm({
    initialValues: { from: day, to: day, note: '', confirmVisits: false },
    validate: {
      from: (from) => (from ? null : 'Choose the first day.'),
      to: (to, { from }) => (to && to >= from ? null : 'Choose the last day; it may be the first.'),
    },
  })
  const { value: sure, ...tick } = field('confirmVisits')
  const asked = asksOfVisits && (sure || !!tick.error)
  const submit = form.onSubmit(({ from, to, note, confirmVisits }) => {
    start()
    add.mutate(
      { from, to, note: note.trim() || undefined, ...(confirmVisits && { confirmVisits }) },
      {
        onError: refuse,
        onSuccess: () => {
          onClose()
          toast(told)
        },
      },
    )
  })
  return (
    <Dialog title={title} onClose={onClose}>
      <FormFrame
        label={title}
        submit="Note these days"
        busy={add.isPending}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={submit}
        onCancel={onClose}
      >
        <Group grow align="start">
          <TextInput {...field('from')} label="First day" type="date" withAsterisk data-autofocus />
          <TextInput {...field('to')} label="Last day" type="date" withAsterisk />
        </Group>
        <CountedInput {...field('note')} label="Note" limit={200} />
        {asked && <Checkbox {...tick} checked={sure} label="They are away all the same" />}
      </FormFrame>
    </Dialog>
  )
}

export function SlotDialog({ contractorId, onClose }: Props) {
  const now = useNow()
  const add = useAddSlot(contractorId)
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm({
    initialValues: { date: londonDate(now, 1), startAt: '08:00', endAt: '12:00', capacity: 1 },
    validate: {
      date: dateFault,
      startAt: (time, { date }) => timeFault(date, time, '08:00'),
      endAt: (time, { date, startAt }) =>
        timeFault(date, time, '12:00') ?? (time > startAt ? null : 'It must end after it begins.'),
    },
  })
  const submit = form.onSubmit(({ date, startAt, endAt, capacity }) => {
    start()
    add.mutate(
      {
        startAt: londonInstant(date, startAt) ?? '',
        endAt: londonInstant(date, endAt) ?? '',
        capacity,
      },
      {
        onError: refuse,
        onSuccess: () => {
          onClose()
          toast('This time is kept free for visits.')
        },
      },
    )
  })
  return (
    <Dialog title="Free for visits" onClose={onClose}>
      <FormFrame
        label="Free for visits"
        submit="Keep free"
        busy={add.isPending}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={submit}
        onCancel={onClose}
      >
        <TextInput {...field('date')} label="Date" type="date" withAsterisk data-autofocus />
        <Group grow align="start">
          <TextInput
            {...field('startAt')}
            label="From"
            description={twiceWords(form.values.date, form.values.startAt)}
            type="time"
            step={900}
            withAsterisk
          />
          <TextInput
            {...field('endAt')}
            label="To"
            description={twiceWords(form.values.date, form.values.endAt)}
            type="time"
            step={900}
            withAsterisk
          />
        </Group>
        <NumberInput
          {...field('capacity')}
          label="How many visits there is room for"
          min={1}
          max={100}
          allowDecimal={false}
        />
      </FormFrame>
    </Dialog>
  )
}
