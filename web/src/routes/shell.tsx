/** Everything behind the sign-in. */
import { createRoute, redirect } from '@tanstack/react-router'

import { statusOf } from '~/api/problem'
import { sessionQuery } from '~/api/session'
import { homeOf } from '~/lib/can'

import { rootRoute } from './root'
import { ShellView } from './ShellView'

export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: async ({ context, location }) => {
    try {
      const me = await context.queryClient.ensureQueryData(sessionQuery)
      return { me }
    } catch (error) {
      if (statusOf(error) !== 401) throw error
      const next = location.href === '/' ? undefined : location.href
      throw redirect({ to: '/sign-in', search: { next } })
    }
  },
  component: ShellView,
})

export const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect({ to: homeOf(context.me.user.role), replace: true })
  },
})
