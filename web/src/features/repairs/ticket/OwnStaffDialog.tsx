/** Giving a repair to a colleague who does it without a work order. */
import { Text } from '@mantine/core'

import { useMoveTicket } from '~/api/tickets'
import type { TicketPage } from '~/api/types'
import { ticketMove } from '~/lib/actions'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

import { StaffField } from '../StaffField'

type Props = { page: TicketPage; onClose: () => void }

export function OwnStaffDialog({ page, onClose }: Props) {
  const { id, number } = page.ticket
  const move = useMoveTicket(id)
  const offered = ticketMove(page, 'own-staff')
  const { form, field, frame, version, refuse, start } = useServerForm<{
    assigneeId: string | null
  }>({
    record: page.ticket,
    initialValues: { assigneeId: page.coordinator?.id ?? null },
    validate: { assigneeId: (who) => (who ? null : 'Choose a colleague.') },
  })
  if (!offered?.allowed) return null
  const submit = form.onSubmit(({ assigneeId }) => {
    start()
    move.mutate(
      { to: 'Assigned', assigneeId: assigneeId ?? undefined, version },
      {
        onError: refuse,
        onSuccess: (after) => {
          onClose()
          toast(`${after.coordinator?.name ?? 'A colleague'} has ${number}.`)
        },
      },
    )
  })
  return (
    <Dialog title={`Give ${number} to a colleague`} onClose={onClose}>
      <FormFrame
        label="Give to a colleague"
        submit="Assign"
        busy={move.isPending}
        {...frame}
        onSubmit={submit}
        onCancel={onClose}
      >
        <Text size="sm">
          They do the work themselves: they start and complete it here, without a work order. They
          look after the ticket from now on.
        </Text>
        <StaffField
          {...field('assigneeId')}
          label="Colleague"
          allowDeselect={false}
          withAsterisk
          data-autofocus
        />
      </FormFrame>
    </Dialog>
  )
}
