/** Homes, people and contractors. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { contactListQuery, contactQuery } from '~/api/contacts'
import { contractorQuery } from '~/api/contractors'
import { propertyListQuery, propertyQuery } from '~/api/properties'
import { unitQuery } from '~/api/units'
import { contractorDialogs, readContractorsSearch } from '~/features/contractors/search'
import { propertiesDialogs, propertyDialogs, unitDialogs } from '~/features/homes/search'
import { readDialog, readListSearch } from '~/lib/listSearch'
import { oneOf, type RawSearch, text, tidy } from '~/lib/search'
import { contactTypes, propertyStatuses } from '~/lib/words'

import { shellRoute } from './shell'

const homes = () => import('./views/homes')
const people = () => import('./views/people')
const contractors = () => import('./views/contractors')

const propertiesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/properties',
  validateSearch: (raw: RawSearch) => readListSearch(raw, propertyStatuses, propertiesDialogs),
  loaderDeps: ({ search: { q, status } }) => tidy({ q, status }),
  loader: ({ context, deps }) =>
    void context.queryClient.prefetchInfiniteQuery(propertyListQuery(deps)),
  component: lazyRouteComponent(homes, 'Properties'),
})

const propertyRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/properties/$propertyId',
  validateSearch: (raw: RawSearch) => readDialog(raw, propertyDialogs),
  loader: ({ context, params }) =>
    void context.queryClient.prefetchQuery(propertyQuery(params.propertyId)),
  component: lazyRouteComponent(homes, 'Property'),
})

const unitRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/units/$unitId',
  validateSearch: (raw: RawSearch) => readDialog(raw, unitDialogs),
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(unitQuery(params.unitId)),
  component: lazyRouteComponent(homes, 'Unit'),
})

const contactsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/contacts',
  validateSearch: (raw: RawSearch) =>
    tidy({
      q: text(raw, 'q'),
      type: oneOf(raw, 'type', contactTypes),
      do: oneOf(raw, 'do', ['add'] as const),
    }),
  loaderDeps: ({ search: { q, type } }) => tidy({ q, type }),
  loader: ({ context, deps }) =>
    void context.queryClient.prefetchInfiniteQuery(contactListQuery(deps)),
  component: lazyRouteComponent(people, 'Contacts'),
})

const contactRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/contacts/$contactId',
  validateSearch: (raw: RawSearch) => readDialog(raw, ['edit'] as const),
  loader: ({ context, params }) =>
    void context.queryClient.prefetchQuery(contactQuery(params.contactId)),
  component: lazyRouteComponent(people, 'Contact'),
})

const contractorsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/contractors',
  validateSearch: readContractorsSearch,
  component: lazyRouteComponent(contractors, 'Contractors'),
})

const contractorRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/contractors/$contractorId',
  validateSearch: (raw: RawSearch) => readDialog(raw, contractorDialogs),
  loader: ({ context, params }) =>
    void context.queryClient.prefetchQuery(contractorQuery(params.contractorId)),
  component: lazyRouteComponent(contractors, 'Contractor'),
})

export const estateRoutes = [
  propertiesRoute,
  propertyRoute,
  unitRoute,
  contactsRoute,
  contactRoute,
  contractorsRoute,
  contractorRoute,
] as const
