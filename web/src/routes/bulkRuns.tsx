/** What was done to many tickets at once. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { shellRoute } from './shell'

export const bulkRunsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/bulk-runs',
  validateSearch: (raw: Record<string, unknown>): { run?: string } =>
    typeof raw.run === 'string' ? { run: raw.run } : {},
  component: lazyRouteComponent(() => import('./views/bulkRuns'), 'BulkRuns'),
})
