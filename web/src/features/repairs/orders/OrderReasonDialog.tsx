/** Moves of a work order that ask for a reason. */

import type { WorkOrder } from '~/api/types'
import { useMoveOrder } from '~/api/workOrders'
import { orderMove } from '~/lib/actions'
import { ReasonDialog } from '~/ui/ReasonDialog'
import { toast } from '~/ui/toast'

type Kind = 'no-access' | 'send-back' | 'cancel-order' | 'decline' | 'hand-back'
type Props = { order: WorkOrder; action: Kind; onClose: () => void }

const texts: Record<
  Kind,
  { title: string; submit: string; label: string; explain: string; done: string }
> = {
  'no-access': {
    title: 'No access',
    submit: 'Record no access',
    label: 'What happened',
    explain: 'Nobody could get in. A new visit can be scheduled afterwards.',
    done: 'No access is recorded.',
  },
  'send-back': {
    title: 'Send back',
    submit: 'Send back',
    label: 'Reason',
    explain: 'The contractor is asked to come again and put this right.',
    done: 'Sent back to the contractor.',
  },
  'cancel-order': {
    title: 'Cancel',
    submit: 'Cancel work order',
    label: 'Reason',
    explain: 'The work is not needed any more. The ticket stays open.',
    done: 'Work order cancelled.',
  },
  decline: {
    title: 'Decline',
    submit: 'Decline',
    label: 'Reason',
    explain: 'The job goes back to the office, who will ask somebody else.',
    done: 'Job declined.',
  },
  'hand-back': {
    title: 'Hand back',
    submit: 'Hand back',
    label: 'Reason',
    explain:
      'The job goes back to the office, who will ask somebody else. A visit that is agreed is off, and the resident is told.',
    done: 'The job is handed back.',
  },
}

export function OrderReasonDialog({ order, action, onClose }: Props) {
  const move = useMoveOrder(order.id)
  const offered = orderMove(order, action)
  const text = texts[action]
  if (!offered?.allowed) return null
  return (
    <ReasonDialog
      title={`${text.title}: ${order.number}`}
      explain={text.explain}
      label={text.label}
      optional={!offered.needsReason}
      submit={text.submit}
      danger={action === 'cancel-order' || action === 'hand-back'}
      busy={move.isPending}
      record={order}
      onClose={onClose}
      send={(reason, { onSuccess, onError }, version) =>
        move.mutate(
          { to: offered.to, reason: reason || undefined, version },
          {
            onError,
            onSuccess: () => {
              onSuccess()
              toast(text.done)
            },
          },
        )
      }
    />
  )
}
