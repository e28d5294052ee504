/** Jobs: the work orders of the organisation, or one's own. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { orderOrders } from '~/features/repairs/orders/orders'
import { readDialogSearch } from '~/features/repairs/search'
import { idsOf, oneOf, type RawSearch, someOf, tidy } from '~/lib/search'
import { orderStatuses, priorities } from '~/lib/words'

import { shellRoute } from './shell'

export const workOrdersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/work-orders',
  validateSearch: (raw: RawSearch) =>
    tidy({
      ...readDialogSearch(raw),
      status: someOf(raw, 'status', orderStatuses),
      priority: someOf(raw, 'priority', priorities),
      contractor: idsOf(raw, 'contractor'),
      sort: oneOf(
        raw,
        'sort',
        orderOrders.map(({ value }) => value),
      ),
    }),
  component: lazyRouteComponent(() => import('./views/workOrders'), 'WorkOrders'),
})

/** The job on one page, to be printed. */
export const sheetRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/work-orders/$orderId/sheet',
  component: lazyRouteComponent(() => import('./views/sheet'), 'Sheet'),
})
