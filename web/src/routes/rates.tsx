/** What work costs, and what waits to be approved. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { waitingQuery } from '~/api/pricing'
import { rateListQuery, rateListsQuery } from '~/api/rates'
import { type RawSearch, text, tidy } from '~/lib/search'

import { shellRoute } from './shell'

const ratesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rates',
  loader: ({ context }) => void context.queryClient.prefetchInfiniteQuery(rateListsQuery),
  component: lazyRouteComponent(() => import('./views/rates'), 'Rates'),
})

const rateListRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rates/$listId',
  validateSearch: (raw: RawSearch) => tidy({ q: text(raw, 'q') }),
  loader: ({ context, params }) =>
    void context.queryClient.prefetchQuery(rateListQuery(params.listId)),
  component: lazyRouteComponent(() => import('./views/rates'), 'RateVersion'),
})

const approvalsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/approvals',
  loader: ({ context }) => void context.queryClient.prefetchInfiniteQuery(waitingQuery),
  component: lazyRouteComponent(() => import('./views/rates'), 'Approvals'),
})

export const rateRoutes = [ratesRoute, rateListRoute, approvalsRoute]
