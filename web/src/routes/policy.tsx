/** What the organisation promises. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { policyQuery } from '~/api/policy'

import { shellRoute } from './shell'

export const policyRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/policy',
  loader: ({ context }) => void context.queryClient.prefetchQuery(policyQuery),
  component: lazyRouteComponent(() => import('./views/policy'), 'Policy'),
})
