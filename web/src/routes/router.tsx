/** The tree of addresses. */
import type { QueryClient } from '@tanstack/react-query'
import { createRouter } from '@tanstack/react-router'

import { createLive } from '~/api/live'
import { parseSearch, stringifySearch } from '~/lib/search'
import { Failed, toError } from '~/ui/Failed'

import { estateRoutes } from './estate'
import { officeRoutes } from './office'
import { rootRoute, signInRoute } from './root'
import { homeRoute, shellRoute } from './shell'
import { inboxIndexRoute, inboxRoute, reportRoute, ticketRoute } from './tickets'
import { workOrdersRoute } from './workOrders'

const routeTree = rootRoute.addChildren([
  signInRoute,
  shellRoute.addChildren([
    homeRoute,
    inboxRoute.addChildren([inboxIndexRoute, ticketRoute]),
    reportRoute,
    workOrdersRoute,
    ...estateRoutes,
    ...officeRoutes,
  ]),
])

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient, live: createLive(queryClient) },
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultErrorComponent: ({ error, reset }) => <Failed error={toError(error)} onRetry={reset} />,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
