import { useRouteContext, useSearch } from '@tanstack/react-router'

import { MyDayPage } from '~/features/repairs/orders/MyDayPage'
import { OrdersPage } from '~/features/repairs/orders/OrdersPage'

export function WorkOrders() {
  const { me } = useRouteContext({ from: '/shell' })
  const search = useSearch({ from: '/shell/work-orders' })
  if (me.user.role === 'Contractor') return <MyDayPage search={search} />
  return <OrdersPage search={search} />
}
