/** Opening a case by hand, on what somebody saw. */
import { Select, Textarea } from '@mantine/core'

import { useOpenHazard } from '~/api/hazards'
import type { Hazard, HazardClass, TicketPage } from '~/api/types'
import { dateFault, londonInstant, londonParts, timeFault } from '~/lib/time'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

import { MomentFields } from './MomentFields'
import { choices, classWords, hazardWords } from './words'

type Values = { hazard: Hazard; class: HazardClass; awareAt: string; time: string; note: string }

export function OpenDialog({ page, onClose }: { page: TicketPage; onClose: () => void }) {
  const { ticket } = page
  const open = useOpenHazard(ticket.id)
  const known = londonParts(ticket.createdAt)
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm<Values>({
    initialValues: {
      hazard: 'damp_and_mould',
      class: 'significant',
      awareAt: known.date,
      time: known.time,
      note: '',
    },
    validate: {
      awareAt: dateFault,
      time: (time, { awareAt }) => timeFault(awareAt, time),
    },
  })
  const submit = form.onSubmit(({ awareAt, time, note, ...values }) => {
    start()
    const same = awareAt === known.date && time === known.time
    open.mutate(
      {
        ...values,
        awareAt: same ? undefined : londonInstant(awareAt, time),
        note: note.trim() || undefined,
      },
      {
        onError: refuse,
        onSuccess: () => {
          onClose()
          toast('The hazard case is open; its clocks run.')
        },
      },
    )
  })
  return (
    <Dialog title="Open a hazard case" onClose={onClose}>
      <FormFrame
        label="Open a hazard case"
        submit="Open case"
        busy={open.isPending}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={submit}
        onCancel={onClose}
      >
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
        <Textarea {...field('note')} label="What was seen" autosize minRows={2} />
      </FormFrame>
    </Dialog>
  )
}
