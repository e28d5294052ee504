/** Confirming a proposal: what it is, how serious, and since when it is known. */
import { Select, Text } from '@mantine/core'

import { useHazard } from '~/api/hazards'
import type { Hazard, HazardCase, HazardClass } from '~/api/types'
import { londonInstant, londonParts } from '~/lib/time'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

import { MomentFields } from './MomentFields'
import { choices, classWords, hazardWords } from './words'

type Values = { hazard: Hazard; class: HazardClass; awareAt: string; time: string }

export function ConfirmDialog({ hazard, onClose }: { hazard: HazardCase; onClose: () => void }) {
  const { confirm } = useHazard(hazard)
  const known = londonParts(hazard.awareAt)
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm<Values>({
    initialValues: {
      hazard: hazard.hazard,
      class: hazard.class,
      awareAt: known.date,
      time: known.time,
    },
    validate: {
      awareAt: (day, { time }) => (londonInstant(day, time) ? null : 'Enter a day and a time.'),
    },
  })
  const submit = form.onSubmit(({ awareAt, time, ...values }) => {
    start()
    // The moment that was noted is finer than the minute that is shown.
    const same = awareAt === known.date && time === known.time
    confirm.mutate(
      { ...values, awareAt: same ? hazard.awareAt : londonInstant(awareAt, time) },
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
      </FormFrame>
    </Dialog>
  )
}
