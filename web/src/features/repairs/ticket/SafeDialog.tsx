/** Saying that nobody can come to harm any more. */
import { useMakeSafe } from '~/api/tickets'
import type { TicketPage } from '~/api/types'
import { ReasonDialog } from '~/ui/ReasonDialog'
import { toast } from '~/ui/toast'

type Props = { page: TicketPage; onClose: () => void }

export function SafeDialog({ page: { ticket }, onClose }: Props) {
  const safe = useMakeSafe(ticket.id)
  return (
    <ReasonDialog
      title={`Made safe: ${ticket.number}`}
      explain="That promise is kept from now on; the repair itself is still to come."
      label="What was done"
      name="note"
      submit="Record"
      busy={safe.isPending}
      onClose={onClose}
      send={(note, { onSuccess, onError }) =>
        safe.mutate(note, {
          onError,
          onSuccess: () => {
            onSuccess()
            toast(`${ticket.number} is made safe.`)
          },
        })
      }
    />
  )
}
