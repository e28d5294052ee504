/** What administrators look at. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { readAuditSearch } from '~/features/office/auditSearch'
import { oneOf, type RawSearch, text, tidy } from '~/lib/search'
import { jobStatuses } from '~/lib/words'

import { shellRoute } from './shell'

const view = () => import('./views/office')

const mailboxRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/mailbox',
  validateSearch: (raw: RawSearch) => tidy({ mail: text(raw, 'mail') }),
  component: lazyRouteComponent(view, 'Mailbox'),
})

const auditRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/audit',
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(view, 'Audit'),
})

const jobsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/background-jobs',
  validateSearch: (raw: RawSearch) => tidy({ status: oneOf(raw, 'status', jobStatuses) }),
  component: lazyRouteComponent(view, 'BackgroundJobs'),
})

export const officeRoutes = [mailboxRoute, auditRoute, jobsRoute] as const
