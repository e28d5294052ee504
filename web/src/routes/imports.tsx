/** Bringing data in. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { importListQuery, importQuery } from '~/api/imports'
import { oneOf, type RawSearch, tidy } from '~/lib/search'
import { importKinds } from '~/lib/words'

import { shellRoute } from './shell'

const view = () => import('./views/imports')

const importsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/imports',
  validateSearch: (raw: RawSearch) => tidy({ kind: oneOf(raw, 'kind', importKinds) }),
  loader: ({ context }) => void context.queryClient.prefetchInfiniteQuery(importListQuery),
  component: lazyRouteComponent(view, 'Imports'),
})

const importRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/imports/$importId',
  loader: ({ context, params }) =>
    void context.queryClient.prefetchQuery(importQuery(params.importId)),
  component: lazyRouteComponent(view, 'Import'),
})

export const importRoutes = [importsRoute, importRoute] as const
