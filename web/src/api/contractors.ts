/** Contractors: the firms that do the work. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'

import { api, unwrap } from './client'
import { compact, type FilterOf, firstPage, nextPage } from './page'

export type ContractorFilter = FilterOf<'/contractors'>

export const contractorListQuery = (filter: ContractorFilter) =>
  infiniteQueryOptions({
    queryKey: ['contractors', 'list', filter],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...compact(filter), limit: 50, after: pageParam }
      return unwrap(api.GET('/contractors', { params: { query }, signal }))
    },
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  })

export const contractorQuery = (id: string) =>
  queryOptions({
    queryKey: ['contractors', 'one', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/contractors/{id}', { params: { path: { id } }, signal })),
  })
