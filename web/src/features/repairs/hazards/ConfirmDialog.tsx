/** Confirming a proposal: what it is, how serious, and since when it is known. */
import { Select, Text, Textarea } from '@mantine/core'

import { useHazard } from '~/api/hazards'
import type { Hazard, HazardCase, HazardClass, TicketPage } from '~/api/types'
import { dateFault, londonInstant, londonParts, timeFault } from '~/lib/time'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

import { MomentFields } from './MomentFields'
import { choices, classWords, hazardWords, needsReason } from './words'

type Props = { hazard: HazardCase; page: TicketPage; onClose: () => void }
type Values = {
  hazard: Hazard
  class: HazardClass
  awareAt: string
  time: string
  reason: string
}

export function ConfirmDialog({ hazard, page, onClose }: Props) {
  const { confirm } = useHazard(hazard)
  const known = londonParts(hazard.awareAt)
  // The moment that was noted is finer than the minute that is shown.
  const meant = (day: string, time: string) =>
    day === known.date && time === known.time ? hazard.awareAt : londonInstant(day, time)
  const unexplained = ({ awareAt, time }: Pick<Values, 'awareAt' | 'time'>) =>
    needsReason(meant(awareAt, time), hazard.awareAt, page.ticket.createdAt)
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm<Values>({
    initialValues: {
      hazard: hazard.hazard,
      class: hazard.class,
      awareAt: known.date,
      time: known.time,
      reason: '',
    },
    validate: {
      awareAt: dateFault,
      time: (time, { awareAt }) => timeFault(awareAt, time),
      reason: (reason, values) => (reason.trim() ? null : unexplained(values)),
    },
  })
  const explained = unexplained(form.values) !== null || form.errors.reason !== undefined
  const submit = form.onSubmit(({ awareAt, time, reason, ...values }) => {
    start()
    confirm.mutate(
      { ...values, awareAt: meant(awareAt, time), reason: reason.trim() || undefined },
      {
        onError: refuse,
        onSuccess: () => {
          onClose()
          toast('The hazard is confirmed; its clocks run.')
        },
      },
    )
  })
  return (
    <Dialog title="Confirm hazard" onClose={onClose}>
      <FormFrame
        label="Confirm hazard"
        submit="Confirm"
        busy={confirm.isPending}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={submit}
        onCancel={onClose}
      >
        <Text size="sm">
          The clocks run from when you first knew, by any route, not from when a job was logged.
        </Text>
        <Select
          {...field('hazard')}
          label="Hazard"
          data={choices(hazardWords)}
          allowDeselect={false}
          searchable
          data-autofocus
        />
        <Select
          {...field('class')}
          label="How serious"
          description="An emergency has to be safe within 24 hours."
          data={choices(classWords)}
          allowDeselect={false}
        />
        <MomentFields day={field('awareAt')} time={field('time')} label="Known since" />
        {explained && (
          <Textarea {...field('reason')} label="Reason" withAsterisk autosize minRows={2} />
        )}
      </FormFrame>
    </Dialog>
  )
}
