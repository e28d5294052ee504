/** Search everything. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { searchKinds } from '~/lib/found'
import { oneOf, type RawSearch, text, tidy } from '~/lib/search'

import { shellRoute } from './shell'

export const searchRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/search',
  validateSearch: (raw: RawSearch) =>
    tidy({ q: text(raw, 'q'), kind: oneOf(raw, 'kind', searchKinds) }),
  component: lazyRouteComponent(() => import('./views/search'), 'Search'),
})
