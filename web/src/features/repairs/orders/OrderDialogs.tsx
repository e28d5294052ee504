/** The dialogs that act on a work order: one at a time, named in the address. */
import type { WorkOrder } from '~/api/types'
import type { ActionKey } from '~/lib/actions'

import { AssignDialog } from './AssignDialog'
import { CompleteDialog } from './CompleteDialog'
import { EditOrderDialog } from './EditOrderDialog'
import { EndNoAccessDialog } from './EndNoAccessDialog'
import { OfferDialog } from './OfferDialog'
import { OrderNoAccess } from './OrderNoAccess'
import { OrderReasonDialog } from './OrderReasonDialog'
import { ScheduleDialog } from './ScheduleDialog'
import { StartDialog } from './StartDialog'

type Props = { order: WorkOrder; action: ActionKey | undefined; onClose: () => void }

export function OrderDialogs({ order, action, onClose }: Props) {
  switch (action) {
    case 'assign':
      return <AssignDialog order={order} offer={false} onClose={onClose} />
    case 'offer':
      return <OfferDialog order={order} onClose={onClose} />
    case 'schedule':
      return <ScheduleDialog order={order} onClose={onClose} />
    case 'start':
      return <StartDialog order={order} onClose={onClose} />
    case 'complete':
      return <CompleteDialog order={order} onClose={onClose} />
    case 'edit-order':
      return <EditOrderDialog order={order} onClose={onClose} />
    case 'no-access':
      return <OrderNoAccess order={order} onClose={onClose} />
    case 'end-no-access':
      return <EndNoAccessDialog order={order} onClose={onClose} />
    case 'send-back':
    case 'cancel-order':
    case 'decline':
    case 'hand-back':
      return <OrderReasonDialog order={order} action={action} onClose={onClose} />
    default:
      return null
  }
}
