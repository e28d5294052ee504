/** The inbox, the open ticket inside it, and reporting. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { ticketCountsQuery, ticketListQuery, ticketQuery } from '~/api/tickets'
import { readInboxSearch, readTicketSearch, toFilter } from '~/features/repairs/search'
import { isStaff } from '~/lib/can'
import { type RawSearch, text, tidy } from '~/lib/search'

import { shellRoute } from './shell'

const view = () => import('./views/tickets')

export const inboxRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/tickets',
  validateSearch: readInboxSearch,
  loaderDeps: ({ search }) => toFilter(search),
  loader: ({ context: { queryClient, me }, deps }) => {
    if (!isStaff(me.user.role)) return
    void queryClient.prefetchInfiniteQuery(ticketListQuery(deps))
    void queryClient.prefetchQuery(ticketCountsQuery)
  },
  component: lazyRouteComponent(view, 'Inbox'),
})

export const inboxIndexRoute = createRoute({
  getParentRoute: () => inboxRoute,
  path: '/',
  component: lazyRouteComponent(view, 'InboxIndex'),
})

export const ticketRoute = createRoute({
  getParentRoute: () => inboxRoute,
  path: '$ticketId',
  validateSearch: readTicketSearch,
  loader: ({ context, params }) => {
    void context.queryClient.prefetchQuery(ticketQuery(params.ticketId))
  },
  component: lazyRouteComponent(view, 'Ticket'),
})

export const reportRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/tickets/new',
  validateSearch: (raw: RawSearch): { unitId?: string } => tidy({ unitId: text(raw, 'unitId') }),
  component: lazyRouteComponent(() => import('./views/report'), 'Report'),
})
