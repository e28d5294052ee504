/** Linking a ticket to another one. */
import { Select } from '@mantine/core'

import { useLink } from '~/api/ticketLinks'
import type { LinkRole, TicketPage } from '~/api/types'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

import { TicketPicker } from './TicketPicker'
import { linkRoles, roleWords } from './waits'

type Values = { role: LinkRole; ticketId: string | null }

export function LinkDialog({ page, onClose }: { page: TicketPage; onClose: () => void }) {
  const { id, number, unitId } = page.ticket
  const link = useLink(id)
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm<Values>({
    initialValues: { role: 'Related', ticketId: null },
    validate: { ticketId: (chosen) => (chosen ? null : 'Choose a ticket.') },
  })
  const submit = form.onSubmit(({ role, ticketId }) => {
    if (!ticketId) return
    start()
    link.mutate(
      { role, ticketId },
      {
        onError: refuse,
        onSuccess: () => {
          onClose()
          toast('Linked.')
        },
      },
    )
  })
  return (
    <Dialog title={`Link ${number} to another ticket`} onClose={onClose}>
      <FormFrame
        label={`Link ${number} to another ticket`}
        submit="Link"
        busy={link.isPending}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={submit}
        onCancel={onClose}
      >
        <TicketPicker {...field('ticketId')} label="Ticket" unitId={unitId} but={id} />
        <Select
          {...field('role')}
          label="What it is to this one"
          data={linkRoles.map((role) => ({ value: role, label: roleWords[role] }))}
          allowDeselect={false}
        />
      </FormFrame>
    </Dialog>
  )
}
