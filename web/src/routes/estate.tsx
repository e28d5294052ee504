/** Homes, people and contractors. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { consentListQuery } from '~/api/consents'
import { contactListQuery, contactQuery } from '~/api/contacts'
import { contractorQuery } from '~/api/contractors'
import { historyQuery } from '~/api/history'
import { keyListQuery } from '~/api/places'
import { propertyListQuery, propertyQuery } from '~/api/properties'
import { tenancyListQuery, tenancyQuery } from '~/api/tenancies'
import { unitListQuery, unitQuery } from '~/api/units'
import { contractorDialogs, readContractorsSearch } from '~/features/contractors/search'
import {
  filterOf,
  propertyDialogs,
  readAssetsSearch,
  readKeysSearch,
  readPropertiesSearch,
  readTenanciesSearch,
  readUnitsSearch,
  tenancyDialogs,
  unitDialogs,
} from '~/features/homes/search'
import {
  consentFilter,
  contactDialogs,
  readConsentsSearch,
  readContactsSearch,
} from '~/features/people/search'
import { readDialog } from '~/lib/listSearch'
import type { RawSearch } from '~/lib/search'

import { shellRoute } from './shell'

const homes = () => import('./views/homes')
const people = () => import('./views/people')
const contractors = () => import('./views/contractors')

const propertiesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/properties',
  validateSearch: readPropertiesSearch,
  loaderDeps: ({ search }) => filterOf(search),
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

const unitsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/units',
  validateSearch: readUnitsSearch,
  loaderDeps: ({ search }) => filterOf(search),
  loader: ({ context, deps }) =>
    void context.queryClient.prefetchInfiniteQuery(unitListQuery(deps)),
  component: lazyRouteComponent(homes, 'Units'),
})

const tenanciesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/tenancies',
  validateSearch: readTenanciesSearch,
  loaderDeps: ({ search }) => filterOf(search),
  loader: ({ context, deps }) =>
    void context.queryClient.prefetchInfiniteQuery(tenancyListQuery(deps)),
  component: lazyRouteComponent(homes, 'Tenancies'),
})

const keysRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/keys',
  validateSearch: readKeysSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) =>
    void context.queryClient.prefetchInfiniteQuery(keyListQuery(deps.show)),
  component: lazyRouteComponent(homes, 'Keys'),
})

const assetsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/assets',
  validateSearch: readAssetsSearch,
  component: lazyRouteComponent(homes, 'Assets'),
})

const tenancyRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/tenancies/$tenancyId',
  validateSearch: (raw: RawSearch) => readDialog(raw, tenancyDialogs),
  loader: ({ context: { queryClient }, params: { tenancyId } }) => {
    void queryClient.prefetchQuery(tenancyQuery(tenancyId))
    void queryClient.prefetchInfiniteQuery(historyQuery('tenancies', tenancyId))
  },
  component: lazyRouteComponent(homes, 'Tenancy'),
})

const contactsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/contacts',
  validateSearch: readContactsSearch,
  loaderDeps: ({ search }) => filterOf(search),
  loader: ({ context, deps }) =>
    void context.queryClient.prefetchInfiniteQuery(contactListQuery(deps)),
  component: lazyRouteComponent(people, 'Contacts'),
})

const consentsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/consents',
  validateSearch: readConsentsSearch,
  loaderDeps: ({ search }) => consentFilter(search),
  loader: ({ context, deps }) =>
    void context.queryClient.prefetchInfiniteQuery(consentListQuery(deps)),
  component: lazyRouteComponent(people, 'Consents'),
})

const contactRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/contacts/$contactId',
  validateSearch: (raw: RawSearch) => readDialog(raw, contactDialogs),
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
  unitsRoute,
  tenanciesRoute,
  tenancyRoute,
  keysRoute,
  assetsRoute,
  contactsRoute,
  consentsRoute,
  contactRoute,
  contractorsRoute,
  contractorRoute,
] as const
