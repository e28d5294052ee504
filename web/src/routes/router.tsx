/** The tree of addresses. */
import type { QueryClient } from '@tanstack/react-query'
import { createRouter, type RouterHistory } from '@tanstack/react-router'

import { createLive } from '~/api/live'
import { parseSearch, stringifySearch } from '~/lib/search'
import { Failed, toError } from '~/ui/Failed'

import { archiveRoutes } from './archive'
import { automationRoute } from './automation'
import { boardRoute } from './board'
import { bulkRunsRoute } from './bulkRuns'
import { calendarRoute } from './calendar'
import { checklistsRoute } from './checklists'
import { draftsRoute } from './drafts'
import { estateRoutes } from './estate'
import { eyesRoute } from './eyes'
import { hazardsRoute } from './hazards'
import { importRoutes } from './imports'
import { incidentRoutes } from './incidents'
import { mergingRoutes } from './merging'
import { officeRoutes } from './office'
import { policyRoute } from './policy'
import { putAwayRoute } from './putAway'
import { rateRoutes } from './rates'
import { forgottenRoute, resetRoute, rootRoute, signInRoute } from './root'
import { searchRoute } from './search'
import { settingsRoute } from './settings'
import { homeRoute, shellRoute } from './shell'
import { inboxIndexRoute, inboxRoute, reportRoute, ticketRoute } from './tickets'
import { invitationRoute, userRoutes } from './users'
import { sheetRoute, workOrdersRoute } from './workOrders'

const routeTree = rootRoute.addChildren([
  signInRoute,
  forgottenRoute,
  resetRoute,
  invitationRoute,
  shellRoute.addChildren([
    homeRoute,
    inboxRoute.addChildren([inboxIndexRoute, ticketRoute]),
    reportRoute,
    boardRoute,
    workOrdersRoute,
    calendarRoute,
    sheetRoute,
    hazardsRoute,
    policyRoute,
    automationRoute,
    checklistsRoute,
    putAwayRoute,
    bulkRunsRoute,
    draftsRoute,
    searchRoute,
    settingsRoute,
    eyesRoute,
    ...mergingRoutes,
    ...estateRoutes,
    ...archiveRoutes,
    ...importRoutes,
    ...incidentRoutes,
    ...officeRoutes,
    ...rateRoutes,
    ...userRoutes,
  ]),
])

/** `history`: where the address is kept; that of the browser unless a test brings another. */
export function createAppRouter(queryClient: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree,
    history,
    context: { queryClient, live: createLive(queryClient) },
    parseSearch,
    stringifySearch,
    // What the route does not know is dropped, not handed on unchecked.
    search: { strict: true },
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
