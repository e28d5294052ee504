/** Hazards of all homes. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { oneOf, type RawSearch, tidy } from '~/lib/search'
import { hazardStatuses } from '~/lib/words'

import { shellRoute } from './shell'

export const hazardsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/hazards',
  validateSearch: (raw: RawSearch) =>
    tidy({
      status: oneOf(raw, 'status', hazardStatuses),
      looks: oneOf(raw, 'looks', ['due'] as const),
    }),
  component: lazyRouteComponent(() => import('./views/hazards'), 'Hazards'),
})
