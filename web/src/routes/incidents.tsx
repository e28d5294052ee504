/** Known incidents. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { incidentQuery } from '~/api/incidents'
import { readIncidentSearch, readIncidentsSearch } from '~/features/incidents/words'

import { shellRoute } from './shell'

const view = () => import('./views/incidents')

const incidentsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/incidents',
  validateSearch: readIncidentsSearch,
  component: lazyRouteComponent(view, 'Incidents'),
})

const incidentRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/incidents/$incidentId',
  validateSearch: readIncidentSearch,
  loader: ({ context, params }) => {
    void context.queryClient.prefetchQuery(incidentQuery(params.incidentId))
  },
  component: lazyRouteComponent(view, 'Incident'),
})

export const incidentRoutes = [incidentsRoute, incidentRoute] as const
