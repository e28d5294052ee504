/** No access on an order: on its visit where one is agreed, with evidence; else in words. */
import { useQuery } from '@tanstack/react-query'

import type { WorkOrder } from '~/api/types'
import { ticketVisitsQuery } from '~/api/visits'

import { NoAccessDialog } from './NoAccessDialog'
import { OrderReasonDialog } from './OrderReasonDialog'

export function OrderNoAccess({ order, onClose }: { order: WorkOrder; onClose: () => void }) {
  const query = useQuery(ticketVisitsQuery(order.ticketId))
  if (query.isPending) return null
  const visit = query.data?.items.find(
    ({ workOrderId, status }) => workOrderId === order.id && status === 'Confirmed',
  )
  if (visit) return <NoAccessDialog visit={visit} onClose={onClose} />
  return <OrderReasonDialog order={order} action="no-access" onClose={onClose} />
}
