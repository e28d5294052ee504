/** Jobs: the work orders. */
import { createRoute } from '@tanstack/react-router'

import { shellRoute } from './shell'

export const workOrdersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/work-orders',
  component: () => <h1>Jobs</h1>,
})
