/** Tickets that were put away. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { shellRoute } from './shell'

export const putAwayRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/put-away',
  component: lazyRouteComponent(() => import('./views/putAway'), 'PutAway'),
})
