/** Closing, cancelling and reopening a ticket: each asks for a few words. */
import { useMoveTicket } from '~/api/tickets'
import type { TicketPage, TicketStatus } from '~/api/types'
import { ticketMove } from '~/lib/actions'
import { ReasonDialog } from '~/ui/ReasonDialog'
import { toast } from '~/ui/toast'

type Kind = 'close' | 'complete-ticket' | 'cancel' | 'reopen'
type Props = { page: TicketPage; action: Kind; onClose: () => void }

const texts: Record<
  Kind,
  { verb: string; submit: string; label: string; explain: string; done: string; notes?: boolean }
> = {
  close: {
    verb: 'Close',
    submit: 'Close ticket',
    label: 'Resolution notes',
    explain: 'Nothing more is to be done. The resident is told.',
    done: 'closed',
    notes: true,
  },
  'complete-ticket': {
    verb: 'Mark as completed:',
    submit: 'Mark as completed',
    label: 'Resolution notes',
    explain: 'The repair is done; it can still be checked before it is closed.',
    done: 'completed',
    notes: true,
  },
  cancel: {
    verb: 'Cancel',
    submit: 'Cancel ticket',
    label: 'Reason',
    explain: 'Work orders that are still open are cancelled with it.',
    done: 'cancelled',
  },
  reopen: {
    verb: 'Reopen',
    submit: 'Reopen ticket',
    label: 'Reason',
    explain: 'It gets new targets; the old ones stay on record.',
    done: 'reopened',
  },
}

export function MoveDialog({ page, action, onClose }: Props) {
  const { id, number, version } = page.ticket
  const move = useMoveTicket(id)
  const offered = ticketMove(page, action)
  const text = texts[action]
  if (!offered?.allowed) return null
  return (
    <ReasonDialog
      title={`${text.verb} ${number}`}
      explain={text.explain}
      label={text.label}
      name={text.notes ? 'resolutionNotes' : 'reason'}
      optional={!offered.needsReason}
      submit={text.submit}
      danger={action === 'cancel'}
      busy={move.isPending}
      onClose={onClose}
      send={(words, { onSuccess, onError }) => {
        const said = words === '' ? {} : text.notes ? { resolutionNotes: words } : { reason: words }
        move.mutate(
          { to: offered.to as TicketStatus, version, ...said },
          {
            onError,
            onSuccess: () => {
              onSuccess()
              toast(`${number} is ${text.done}.`)
            },
          },
        )
      }}
    />
  )
}
