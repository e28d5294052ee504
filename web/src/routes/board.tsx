/** The board of the inbox. */
import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'

import { boardQuery } from '~/api/board'
import { ticketCountsQuery } from '~/api/tickets'
import { readBoardSearch, toFilter } from '~/features/repairs/search'
import { isStaff } from '~/lib/can'

import { shellRoute } from './shell'

export const boardRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/tickets/board',
  validateSearch: readBoardSearch,
  loaderDeps: ({ search }) => ({ by: search.by ?? 'status', filter: toFilter(search) }),
  loader: ({ context: { queryClient, me }, deps }) => {
    if (!isStaff(me.user.role)) throw redirect({ to: '/tickets' })
    void queryClient.prefetchQuery(boardQuery(deps.by, deps.filter))
    void queryClient.prefetchQuery(ticketCountsQuery)
  },
  component: lazyRouteComponent(() => import('./views/board'), 'Board'),
})
