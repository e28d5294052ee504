/** The dialogs that act on a ticket: one at a time, named in the address. */
import type { TicketPage } from '~/api/types'
import type { ActionKey } from '~/lib/actions'

import { EditDialog } from './EditDialog'
import { MoveDialog } from './MoveDialog'
import { RaiseDialog } from './RaiseDialog'
import { SafeDialog } from './SafeDialog'
import { TriageDialog } from './TriageDialog'

type Props = { page: TicketPage; action: ActionKey | undefined; onClose: () => void }

export function TicketDialogs({ page, action, onClose }: Props) {
  switch (action) {
    case 'triage':
      return <TriageDialog page={page} onClose={onClose} />
    case 'raise':
      return <RaiseDialog page={page} onClose={onClose} />
    case 'edit':
      return <EditDialog page={page} onClose={onClose} />
    case 'made-safe':
      return <SafeDialog page={page} onClose={onClose} />
    case 'close':
    case 'complete-ticket':
    case 'cancel':
    case 'reopen':
      return <MoveDialog page={page} action={action} onClose={onClose} />
    default:
      return null
  }
}
