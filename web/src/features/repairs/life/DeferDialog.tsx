/** Setting a ticket aside until a day. */
import { Checkbox, Textarea, TextInput } from '@mantine/core'

import { useSetAside } from '~/api/ticketLife'
import type { TicketPage } from '~/api/types'
import { useNow } from '~/lib/now'
import { dateFault, dateWords, londonDate } from '~/lib/time'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

type Values = { untilOn: string; note: string; tellResident: boolean }

export function DeferDialog({ page, onClose }: { page: TicketPage; onClose: () => void }) {
  const { ticket, reporter } = page
  const now = useNow()
  const defer = useSetAside(ticket.id)
  const { form, field, frame, version, refuse, start } = useServerForm<Values>({
    record: ticket,
    initialValues: { untilOn: '', note: '', tellResident: !!reporter },
    validate: { untilOn: dateFault },
  })
  const submit = form.onSubmit(({ note, ...values }) => {
    start()
    defer.mutate(
      { ...values, note: note.trim() || undefined, version },
      {
        onError: refuse,
        onSuccess: () => {
          onClose()
          toast(`${ticket.number} is set aside until ${dateWords(values.untilOn)}.`)
        },
      },
    )
  })
  const { value: _, ...tell } = field('tellResident')
  return (
    <Dialog title={`Set ${ticket.number} aside`} onClose={onClose}>
      <FormFrame
        label={`Set ${ticket.number} aside`}
        submit="Set aside"
        busy={defer.isPending}
        {...frame}
        onSubmit={submit}
        onCancel={onClose}
      >
        <TextInput
          {...field('untilOn')}
          label="Until"
          description="It leaves the queues and comes back by itself on this day. Its targets stay."
          type="date"
          min={londonDate(now, 1)}
          withAsterisk
          data-autofocus
        />
        <Textarea
          {...field('note')}
          label="Note"
          description="Only colleagues see it."
          autosize
          minRows={2}
        />
        {reporter && (
          <Checkbox
            {...tell}
            checked={form.values.tellResident}
            label={`Tell ${reporter.name} by email`}
          />
        )}
      </FormFrame>
    </Dialog>
  )
}
