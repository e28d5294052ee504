/** The service policy: the one in force, its versions, and what another would mean. */
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'

import { api, unwrap } from './client'
import { firstPage, nextPage } from './page'
import type { ApiError } from './problem'
import type { PolicyInForce, PolicyPreview, ServicePolicy } from './types'

export const policyQuery = queryOptions({
  queryKey: ['policy', 'now'],
  queryFn: ({ signal }) => unwrap(api.GET('/policy', { signal })),
})

export const policyVersionsQuery = infiniteQueryOptions({
  queryKey: ['policy', 'versions'],
  queryFn: ({ pageParam, signal }) => {
    const query = { limit: 20, after: pageParam }
    return unwrap(api.GET('/policy/versions', { params: { query }, signal }))
  },
  initialPageParam: firstPage,
  getNextPageParam: nextPage,
})

export function usePreviewPolicy() {
  return useMutation<PolicyPreview, ApiError, ServicePolicy>({
    mutationFn: (rules) => unwrap(api.POST('/policy/preview', { body: { rules } })),
  })
}

type NewPolicy = { version: number; rules: ServicePolicy; note?: string }

export function useSetPolicy() {
  const queryClient = useQueryClient()
  return useMutation<PolicyInForce, ApiError, NewPolicy>({
    mutationFn: (body) => unwrap(api.POST('/policy', { body })),
    onSuccess: (policy) => {
      queryClient.setQueryData(policyQuery.queryKey, policy)
      return queryClient.invalidateQueries({ queryKey: ['policy', 'versions'] })
    },
  })
}
