import { useParams } from '@tanstack/react-router'

import { SheetPage } from '~/features/repairs/orders/SheetPage'

export function Sheet() {
  const { orderId } = useParams({ from: '/shell/work-orders/$orderId/sheet' })
  return <SheetPage orderId={orderId} />
}
