/** What is set for the whole organisation. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { organisationQuery } from '~/api/settings'

import { shellRoute } from './shell'

export const settingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings',
  loader: ({ context }) => void context.queryClient.prefetchQuery(organisationQuery),
  component: lazyRouteComponent(() => import('./views/settings'), 'Settings'),
})
