/** Putting a ticket on hold: what it waits for, and until when. */
import { Select, Textarea, TextInput } from '@mantine/core'

import { useHold } from '~/api/ticketLife'
import type { HoldReason, TicketPage } from '~/api/types'
import { useNow } from '~/lib/now'
import { dateWords, londonDate } from '~/lib/time'
import { holdReasons, options, words } from '~/lib/words'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

import { needsNote } from './waits'

type Values = { reason: HoldReason | null; untilOn: string; note: string }

export function HoldDialog({ page, onClose }: { page: TicketPage; onClose: () => void }) {
  const { ticket } = page
  const now = useNow()
  const hold = useHold(ticket.id)
  const { form, field, frame, version, refuse, start } = useServerForm<Values>({
    record: ticket,
    says: { reason: words, untilOn: dateWords },
    initialValues: {
      reason: ticket.hold?.reason ?? null,
      untilOn: ticket.hold?.untilOn ?? '',
      note: '',
    },
    validate: {
      reason: (reason) => (reason ? null : 'Choose what it waits for.'),
      note: (note, { reason }) =>
        needsNote(reason, ticket.priority) && note.trim() === ''
          ? 'Say in words what it waits for.'
          : null,
    },
  })
  const submit = form.onSubmit(({ reason, untilOn, note }) => {
    if (!reason) return
    start()
    const body = {
      reason,
      untilOn: untilOn || undefined,
      note: note.trim() || undefined,
      version,
    }
    hold.mutate(body, {
      onError: refuse,
      onSuccess: () => {
        onClose()
        toast(`${ticket.number} is on hold.`)
      },
    })
  })
  const title = ticket.hold ? `Change the hold of ${ticket.number}` : `Put ${ticket.number} on hold`
  return (
    <Dialog title={title} onClose={onClose}>
      <FormFrame
        label={title}
        submit={ticket.hold ? 'Change' : 'Put on hold'}
        busy={hold.isPending}
        {...frame}
        onSubmit={submit}
        onCancel={onClose}
      >
        <Select
          {...field('reason')}
          label="What it waits for"
          description="The resident and the contractor see this, and the day."
          data={options(holdReasons)}
          allowDeselect={false}
          withAsterisk
          data-autofocus
        />
        <TextInput
          {...field('untilOn')}
          label="Until"
          description="It goes on by itself on this day. Without one it waits for somebody."
          type="date"
          min={londonDate(now, 1)}
        />
        <Textarea
          {...field('note')}
          label="Note"
          description="Only colleagues see it."
          withAsterisk={needsNote(form.values.reason, ticket.priority)}
          autosize
          minRows={2}
        />
      </FormFrame>
    </Dialog>
  )
}
