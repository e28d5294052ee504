/** What is asked on jobs before they are done. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { checklistTemplatesQuery } from '~/api/checklists'

import { shellRoute } from './shell'

export const checklistsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/checklists',
  loader: ({ context }) =>
    void context.queryClient.prefetchInfiniteQuery(checklistTemplatesQuery(false)),
  component: lazyRouteComponent(() => import('./views/checklists'), 'Checklists'),
})
