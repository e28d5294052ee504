/** Rules that do the routine by themselves, what each did, and the way to try and undo it. */
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'

import { api, ifMatch, unwrap } from './client'
import { firstPage, nextPage } from './page'
import type { ApiError } from './problem'
import type { AutomationRule, AutomationRun, RulePreview, RuleWords } from './types'

export const rulesQuery = queryOptions({
  queryKey: ['automation', 'rules'],
  queryFn: ({ signal }) => unwrap(api.GET('/automation-rules', { signal })),
})

export const ruleRunsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['automation', 'runs', id],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: 20, after: pageParam }
      return unwrap(
        api.GET('/automation-rules/{id}/runs', { params: { path: { id }, query }, signal }),
      )
    },
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  })

export const ruleVersionsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['automation', 'rules', id, 'versions'],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: 20, after: pageParam }
      return unwrap(
        api.GET('/automation-rules/{id}/versions', { params: { path: { id }, query }, signal }),
      )
    },
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  })

export const ticketRunsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['automation', 'ticket', id],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: 20, after: pageParam }
      return unwrap(
        api.GET('/tickets/{id}/automation', { params: { path: { id }, query }, signal }),
      )
    },
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  })

export function useTryRule() {
  return useMutation<RulePreview, ApiError, RuleWords>({
    mutationFn: (body) => unwrap(api.POST('/automation-rules/preview', { body })),
  })
}

/** The rule and the version of it that was read, if it is there already. */
type Save = { rule?: Pick<AutomationRule, 'id' | 'version'>; words: RuleWords }

/** Makes a rule, or a new version of one. */
export function useSaveRule() {
  const queryClient = useQueryClient()
  return useMutation<AutomationRule, ApiError, Save>({
    mutationFn: ({ rule, words: body }) =>
      rule
        ? unwrap(
            api.PATCH('/automation-rules/{id}', {
              params: { path: { id: rule.id }, header: ifMatch(rule.version) },
              body,
            }),
          )
        : unwrap(api.POST('/automation-rules', { body })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: rulesQuery.queryKey }),
  })
}

export function useDeleteRule() {
  const queryClient = useQueryClient()
  return useMutation<unknown, ApiError, string>({
    mutationFn: (id) => unwrap(api.DELETE('/automation-rules/{id}', { params: { path: { id } } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: rulesQuery.queryKey }),
  })
}

export function useUndoRun() {
  const queryClient = useQueryClient()
  return useMutation<AutomationRun, ApiError, AutomationRun>({
    mutationFn: ({ id }) =>
      unwrap(api.POST('/automation-runs/{id}/undo', { params: { path: { id } } })),
    onSuccess: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: ['automation'] }),
        queryClient.invalidateQueries({ queryKey: ['tickets'] }),
      ]),
  })
}
