/** Correcting since when an open case is known: only with a reason. */
import { Text, Textarea } from '@mantine/core'

import { useHazard } from '~/api/hazards'
import type { HazardCase } from '~/api/types'
import { reasonComplaint } from '~/lib/reasons'
import { dateFault, londonInstant, londonParts, timeFault } from '~/lib/time'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

import { MomentFields } from './MomentFields'

type Props = { hazard: HazardCase; onClose: () => void }
type Values = { awareAt: string; time: string; reason: string }

export function KnownDialog({ hazard, onClose }: Props) {
  const { setKnown } = useHazard(hazard)
  const known = londonParts(hazard.awareAt)
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm<Values>({
    initialValues: { awareAt: known.date, time: known.time, reason: '' },
    validate: {
      awareAt: (day, { time }) =>
        day === known.date && time === known.time
          ? 'That is when it was known, as it stands.'
          : dateFault(day),
      time: (time, { awareAt }) => timeFault(awareAt, time),
      reason: reasonComplaint,
    },
  })
  const submit = form.onSubmit(({ awareAt, time, reason }) => {
    const at = londonInstant(awareAt, time)
    if (!at) return
    start()
    setKnown.mutate(
      { awareAt: at, reason: reason.trim() },
      {
        onError: refuse,
        onSuccess: () => {
          onClose()
          toast('It is corrected; the clocks are counted anew.')
        },
      },
    )
  })
  return (
    <Dialog title="Correct when it was known" onClose={onClose}>
      <FormFrame
        label="Correct when it was known"
        submit="Correct"
        busy={setKnown.isPending}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={submit}
        onCancel={onClose}
      >
        <Text size="sm">
          The clocks are counted anew from then. What stood before stays on the timeline and in the
          audit log.
        </Text>
        <MomentFields day={field('awareAt')} time={field('time')} label="Known since" />
        <Textarea {...field('reason')} label="Reason" withAsterisk autosize minRows={2} />
      </FormFrame>
    </Dialog>
  )
}
