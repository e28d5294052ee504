/** Everything that ever happened to a thing of the estate. */
import { infiniteQueryOptions } from '@tanstack/react-query'

import { api, unwrap } from './client'
import { firstPage, nextPage } from './page'

/** The kinds of things that have a life and a history. */
export type EstateKind = 'properties' | 'units' | 'tenancies' | 'contacts'

const paths = {
  properties: '/properties/{id}/history',
  units: '/units/{id}/history',
  tenancies: '/tenancies/{id}/history',
  contacts: '/contacts/{id}/history',
  users: '/users/{id}/history',
} as const

export const historyQuery = (kind: EstateKind | 'users', id: string) =>
  infiniteQueryOptions({
    queryKey: ['history', kind, id],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET(paths[kind], {
          params: { path: { id }, query: { limit: 20, after: pageParam } },
          signal,
        }),
      ),
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  })
