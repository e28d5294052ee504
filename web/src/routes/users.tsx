/** Accounts, one's own among them, and the answer to an invitation. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readUsersSearch } from '~/features/users/search'
import { readDialog } from '~/lib/listSearch'
import type { RawSearch } from '~/lib/search'

import { rootRoute } from './root'
import { shellRoute } from './shell'

const view = () => import('./views/users')

const usersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/users',
  validateSearch: readUsersSearch,
  component: lazyRouteComponent(view, 'Users'),
})

const userRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/users/$userId',
  validateSearch: (raw: RawSearch) => readDialog(raw, ['edit', 'off', 'on'] as const),
  component: lazyRouteComponent(view, 'User'),
})

const profileRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/profile',
  component: lazyRouteComponent(view, 'Profile'),
})

export const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitation',
  component: lazyRouteComponent(() => import('./views/invitation'), 'Accept'),
})

export const userRoutes = [usersRoute, userRoute, profileRoute] as const
