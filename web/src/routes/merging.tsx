/** Entering twice, and making one of it. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import type { DuplicateBy } from '~/api/types'
import { oneOf, type RawSearch, text, tidy } from '~/lib/search'

import { shellRoute } from './shell'

const view = () => import('./views/merging')
const kinds: DuplicateBy[] = ['Phone', 'Email', 'Name']
const readWith = (raw: RawSearch): { with?: string } => tidy({ with: text(raw, 'with') })

const duplicatesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/contacts/duplicates',
  validateSearch: (raw: RawSearch) => tidy({ by: oneOf(raw, 'by', kinds) }),
  component: lazyRouteComponent(view, 'Duplicates'),
})

const homeDuplicatesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/properties/duplicates',
  component: lazyRouteComponent(view, 'HomeDuplicates'),
})

const mergeContactsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/contacts/$contactId/merge',
  validateSearch: readWith,
  component: lazyRouteComponent(view, 'MergeContacts'),
})

const mergePropertiesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/properties/$propertyId/merge',
  validateSearch: readWith,
  component: lazyRouteComponent(view, 'MergeProperties'),
})

export const mergingRoutes = [
  duplicatesRoute,
  homeDuplicatesRoute,
  mergeContactsRoute,
  mergePropertiesRoute,
] as const
