/** The dialogs that act on a ticket: one at a time, named in the address. */
import { Text } from '@mantine/core'

import type { TicketPage } from '~/api/types'
import { type Action, type ActionKey, ticketActions } from '~/lib/actions'
import { Dialog } from '~/ui/Dialog'

import { DeferDialog } from '../life/DeferDialog'
import { EndDialog } from '../life/EndDialog'
import { HoldDialog } from '../life/HoldDialog'
import { LinkDialog } from '../life/LinkDialog'
import { MergeDialog } from '../life/MergeDialog'
import { PutAwayDialog } from '../life/PutAwayDialog'
import { SplitDialog } from '../life/SplitDialog'
import { TagsDialog } from '../life/TagsDialog'
import { EditDialog } from './EditDialog'
import { MoveDialog } from './MoveDialog'
import { OwnStaffDialog } from './OwnStaffDialog'
import { RaiseDialog } from './RaiseDialog'
import { SafeDialog } from './SafeDialog'
import { TriageDialog } from './TriageDialog'

type Props = {
  page: TicketPage
  action: ActionKey | undefined
  /** The work order that the dialog goes on from. */
  orderId?: string
  onClose: () => void
}

function NotOpen({ action, onClose }: { action: Action; onClose: () => void }) {
  return (
    <Dialog title={action.label} onClose={onClose}>
      <Text size="sm">{action.why ?? 'This is not open now.'}</Text>
    </Dialog>
  )
}

export function TicketDialogs({ page, action, orderId, onClose }: Props) {
  // An address that somebody kept may name what is not open any more, or not to them.
  const closed = ticketActions(page).find(({ key, allowed }) => key === action && !allowed)
  if (closed) return <NotOpen action={closed} onClose={onClose} />
  switch (action) {
    case 'triage':
      return <TriageDialog page={page} onClose={onClose} />
    case 'raise':
      return <RaiseDialog page={page} followsId={orderId} onClose={onClose} />
    case 'edit':
      return <EditDialog page={page} onClose={onClose} />
    case 'made-safe':
      return <SafeDialog page={page} onClose={onClose} />
    case 'close':
    case 'cancel':
      return <EndDialog page={page} action={action} onClose={onClose} />
    case 'hold':
      return <HoldDialog page={page} onClose={onClose} />
    case 'defer':
      return <DeferDialog page={page} onClose={onClose} />
    case 'tags':
      return <TagsDialog page={page} onClose={onClose} />
    case 'link':
      return <LinkDialog page={page} onClose={onClose} />
    case 'merge-ticket':
      return <MergeDialog page={page} onClose={onClose} />
    case 'split-ticket':
      return <SplitDialog page={page} onClose={onClose} />
    case 'put-away':
      return <PutAwayDialog page={page} onClose={onClose} />
    case 'own-staff':
      return <OwnStaffDialog page={page} onClose={onClose} />
    case 'complete-ticket':
    case 'reopen':
      return <MoveDialog page={page} action={action} onClose={onClose} />
    default:
      return null
  }
}
