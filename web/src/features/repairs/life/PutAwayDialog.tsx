/** Putting a ticket away, with a reason. */
import { useNavigate } from '@tanstack/react-router'

import { usePutAway, useRestoreTicket } from '~/api/ticketLife'
import type { TicketPage } from '~/api/types'
import { ReasonDialog } from '~/ui/ReasonDialog'
import { toast, toastProblem } from '~/ui/toast'

import { listPart } from '../search'

export function PutAwayDialog({ page, onClose }: { page: TicketPage; onClose: () => void }) {
  const { id, number } = page.ticket
  const navigate = useNavigate()
  const putAway = usePutAway(id)
  const restore = useRestoreTicket()
  return (
    <ReasonDialog
      title={`Put ${number} away`}
      explain="It leaves every list and nobody can open it. For 90 days you can bring it back from Put away."
      label="Reason"
      submit="Put away"
      danger
      busy={putAway.isPending}
      record={page.ticket}
      onClose={onClose}
      send={(reason, { onError }, version) =>
        putAway.mutate(
          { reason, version },
          {
            onError,
            onSuccess: () => {
              void navigate({ to: '/tickets', search: listPart })
              toast(`${number} is put away.`, () =>
                restore.mutate(id, { onError: (error) => toastProblem(error.message) }),
              )
            },
          },
        )
      }
    />
  )
}
