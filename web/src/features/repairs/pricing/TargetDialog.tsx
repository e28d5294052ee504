/** Approving an order whose target has passed: with a new one, in one step. */
import { Group, TextInput } from '@mantine/core'

import { useApprove } from '~/api/pricing'
import type { Variation } from '~/api/types'
import { useNow } from '~/lib/now'
import { dateFault, londonDate, londonInstant, timeFault, twiceWords } from '~/lib/time'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

type Props = { variation: Variation; onClose: () => void }

export function TargetDialog({ variation, onClose }: Props) {
  const now = useNow()
  const approve = useApprove(variation.id)
  const order = variation.workOrderNumber
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm({
    initialValues: { date: londonDate(now, 7), from: '17:00' },
    validate: {
      date: dateFault,
      from: (time, { date }) => timeFault(date, time, '17:00'),
    },
  })
  const submit = form.onSubmit(({ date, from }) => {
    start()
    approve.mutate(
      { resolveBy: londonInstant(date, from) },
      {
        onError: refuse,
        onSuccess: () => {
          onClose()
          toast(`${order} is approved, with a new target.`)
        },
      },
    )
  })
  return (
    <Dialog title={`Approve ${order} with a new target`} size="sm" onClose={onClose}>
      <FormFrame
        label="Approve with a new target"
        submit="Approve"
        busy={approve.isPending}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={submit}
        onCancel={onClose}
      >
        <Group grow align="start">
          <TextInput
            {...field('date')}
            label="To be put right by"
            type="date"
            withAsterisk
            data-autofocus
          />
          <TextInput
            {...field('from')}
            label="Time"
            description={twiceWords(form.values.date, form.values.from)}
            type="time"
            step={900}
            withAsterisk
          />
        </Group>
      </FormFrame>
    </Dialog>
  )
}
