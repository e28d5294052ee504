/** Setting a clock's date by hand: only with a reason. */
import { Text, Textarea, TextInput } from '@mantine/core'

import { useHazard } from '~/api/hazards'
import type { HazardCase, HazardDeadline } from '~/api/types'
import { dateFault, londonInstant, londonParts, timeFault } from '~/lib/time'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

import { MomentFields } from './MomentFields'
import { dutyWords } from './words'

type Props = { hazard: HazardCase; clock: HazardDeadline; onClose: () => void }
type Values = { dueDate: string; dueAt: string; time: string; reason: string }

export function DateDialog({ hazard, clock, onClose }: Props) {
  const { setDate } = useHazard(hazard)
  const ends = londonParts(clock.dueAt)
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm<Values>({
    initialValues: {
      dueDate: clock.dueDate ?? '',
      dueAt: ends.date,
      time: ends.time,
      reason: '',
    },
    validate: {
      dueDate: (day) => (clock.dueDate ? dateFault(day) : null),
      dueAt: (day) => (clock.dueDate ? null : dateFault(day)),
      time: (time, { dueAt }) => (clock.dueDate ? null : timeFault(dueAt, time)),
      reason: (reason) => (reason.trim().length < 10 ? 'Say why, in some words.' : null),
    },
  })
  const submit = form.onSubmit((values) => {
    start()
    const due = clock.dueDate
      ? { dueDate: values.dueDate || undefined }
      : { dueAt: londonInstant(values.dueAt, values.time) }
    setDate.mutate(
      { duty: clock.duty, reason: values.reason.trim(), ...due },
      {
        onError: refuse,
        onSuccess: () => {
          onClose()
          toast('The date is set.')
        },
      },
    )
  })
  return (
    <Dialog title={dutyWords[clock.duty]} onClose={onClose}>
      <FormFrame
        label="Set another date"
        submit="Set date"
        busy={setDate.isPending}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={submit}
        onCancel={onClose}
      >
        <Text size="sm">
          The date that the rules give stays and is shown: being late is judged by it. What you set
          is a promise beside it.
        </Text>
        {clock.dueDate ? (
          <TextInput
            {...field('dueDate')}
            label="Last day"
            type="date"
            withAsterisk
            data-autofocus
          />
        ) : (
          <MomentFields day={field('dueAt')} time={field('time')} label="By" />
        )}
        <Textarea {...field('reason')} label="Reason" withAsterisk autosize minRows={2} />
      </FormFrame>
    </Dialog>
  )
}
