/** Completing and reopening a ticket: each asks for a few words. */
import { useMoveTicket } from '~/api/tickets'
import type { TicketPage, TicketStatus } from '~/api/types'
import { ticketMove } from '~/lib/actions'
import { ReasonDialog } from '~/ui/ReasonDialog'
import { toast } from '~/ui/toast'

type Kind = 'complete-ticket' | 'reopen'
type Props = { page: TicketPage; action: Kind; onClose: () => void }

const texts: Record<
  Kind,
  { verb: string; submit: string; label: string; explain: string; done: string; notes?: boolean }
> = {
  'complete-ticket': {
    verb: 'Mark as completed:',
    submit: 'Mark as completed',
    label: 'Resolution notes',
    explain: 'The repair is done; it can still be checked before it is closed.',
    done: 'completed',
    notes: true,
  },
  reopen: {
    verb: 'Reopen',
    submit: 'Reopen ticket',
    label: 'Reason',
    explain: 'It gets new targets; the old ones stay on record.',
    done: 'reopened',
  },
}

/** A cancelled one was never worked on, or its work was called off. */
const revival =
  'It goes on under the targets that it had, counted from when it was reported. Work orders that were cancelled with it stay so.'

/** Where a reopened one goes: to who had it, or why not. */
function landing({ ticket, moves, coordinator }: TicketPage, action: Kind, to: string): string {
  if (action !== 'reopen') return ''
  const back = moves.find((move) => move.to === 'Assigned')
  if (to === 'Assigned') {
    const who = ticket.contractorName ?? coordinator?.name
    return who ? `${who} has it again. ` : ''
  }
  return back?.why ? `It begins as new. ${back.why.replace(' Reopen it as new.', '')} ` : ''
}

export function MoveDialog({ page, action, onClose }: Props) {
  const { id, number } = page.ticket
  const move = useMoveTicket(id)
  const offered = ticketMove(page, action)
  const cancelled = page.ticket.status === 'Cancelled'
  const text = texts[action]
  if (!offered?.allowed) return null
  return (
    <ReasonDialog
      title={`${text.verb} ${number}`}
      explain={cancelled ? revival : `${landing(page, action, offered.to)}${text.explain}`}
      label={text.label}
      name={text.notes ? 'resolutionNotes' : 'reason'}
      optional={!offered.needsReason}
      submit={text.submit}
      busy={move.isPending}
      record={page.ticket}
      onClose={onClose}
      send={(words, { onSuccess, onError }, version) => {
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
