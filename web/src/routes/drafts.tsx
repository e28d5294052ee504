/** What one has begun to write. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { shellRoute } from './shell'

export const draftsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/drafts',
  component: lazyRouteComponent(() => import('./views/drafts'), 'Drafts'),
})
