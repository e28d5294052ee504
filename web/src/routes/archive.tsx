/** Taking data out. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { archiveListQuery } from '~/api/archives'

import { shellRoute } from './shell'

const view = () => import('./views/archive')

const archiveRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/archive',
  loader: ({ context }) => void context.queryClient.prefetchInfiniteQuery(archiveListQuery),
  component: lazyRouteComponent(view, 'Archive'),
})

export const archiveRoutes = [archiveRoute] as const
