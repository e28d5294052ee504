/** The root of all addresses, and the ones for signing in. */
import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router'

import type { Live } from '~/api/live'
import { text } from '~/lib/search'
import { Failed, toError } from '~/ui/Failed'
import { PageTitle } from '~/ui/Page'

import { NotFound } from './NotFound'

export type RouterContext = { queryClient: QueryClient; live: Live }

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  notFoundComponent: NotFound,
  errorComponent: ({ error, reset }) => (
    <main>
      <PageTitle>Problem</PageTitle>
      <Failed error={toError(error)} onRetry={reset} />
    </main>
  ),
})

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Who has just chosen a new password. */
    changed?: string
  }
}

const forgottenView = () => import('./views/forgotten')

export const forgottenRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forgotten',
  component: lazyRouteComponent(forgottenView, 'Forgotten'),
})

export const resetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reset',
  component: lazyRouteComponent(forgottenView, 'Reset'),
})

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (raw: Record<string, unknown>): { next?: string } => {
    const next = text(raw, 'next')
    // Only a path of our own: another site must not be able to send people on from here.
    return next?.startsWith('/') && !next.startsWith('//') ? { next } : {}
  },
  component: lazyRouteComponent(() => import('./views/signIn'), 'SignIn'),
})
