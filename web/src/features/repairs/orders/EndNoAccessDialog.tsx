/** Ending an order because nobody could get in, when it was tried often enough. */
import type { WorkOrder } from '~/api/types'
import { useEndForNoAccess } from '~/api/visits'
import { count } from '~/lib/words'
import { ReasonDialog } from '~/ui/ReasonDialog'
import { toast } from '~/ui/toast'

export function EndNoAccessDialog({ order, onClose }: { order: WorkOrder; onClose: () => void }) {
  const end = useEndForNoAccess(order.ticketId, order.id)
  return (
    <ReasonDialog
      title={`End for no access: ${order.number}`}
      explain={`${count(order.noAccessCount, 'attempt is', 'attempts are')} on record. While a hazard case is open, no access ends nothing.`}
      label="What else was tried"
      submit="End work order"
      danger
      busy={end.isPending}
      onClose={onClose}
      send={(reason, { onSuccess, onError }) =>
        end.mutate(reason, {
          onError,
          onSuccess: () => {
            onSuccess()
            toast(`${order.number} has ended.`)
          },
        })
      }
    />
  )
}
