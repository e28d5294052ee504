/** The rules that do the routine. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { rulesQuery } from '~/api/automation'

import { shellRoute } from './shell'

export const automationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/automation',
  loader: ({ context }) => void context.queryClient.prefetchQuery(rulesQuery),
  component: lazyRouteComponent(() => import('./views/automation'), 'Automation'),
})
