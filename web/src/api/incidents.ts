/** Known incidents: a failure that many homes feel. */
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'

import { api, unwrap } from './client'
import { compact, firstPage, nextPage } from './page'
import type { ApiError } from './problem'
import { ticketKeys } from './tickets'
import type {
  Category,
  ClosedIncident,
  FollowIncident,
  IncidentStatus,
  IncidentsHere,
  OpenedIncident,
  OpenIncident,
} from './types'

const keys = { all: ['incidents'] as const }

export const incidentListQuery = (filter: { status?: IncidentStatus }) =>
  infiniteQueryOptions({
    queryKey: [...keys.all, 'list', filter],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...compact(filter), limit: 50, after: pageParam }
      return unwrap(api.GET('/incidents', { params: { query }, signal }))
    },
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  })

export const incidentQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.all, 'one', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/incidents/{id}', { params: { path: { id } }, signal })),
  })

/** What is open where somebody is about to report a repair; without a unit at a resident's homes. */
export const incidentsHereQuery = (unitId?: string) =>
  queryOptions({
    queryKey: [...keys.all, 'here', unitId ?? ''],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/incidents/here', { params: { query: compact({ unitId }) }, signal })),
  })

/** Whom an incident would reach, before it is opened. */
export const incidentPreviewQuery = (propertyIds: string[], category: Category) =>
  queryOptions({
    queryKey: [...keys.all, 'preview', propertyIds, category],
    queryFn: ({ signal }) =>
      unwrap(api.POST('/incidents/preview', { body: { propertyIds, category }, signal })),
    enabled: propertyIds.length > 0,
  })

function useIncidentCommand<Input, Output>(send: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient()
  return useMutation<Output, ApiError, Input>({
    mutationFn: send,
    onSuccess: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: keys.all }),
        queryClient.invalidateQueries({ queryKey: ticketKeys.lists }),
      ]).then(() => undefined),
  })
}

/** `key`: pressing the button twice opens it, and tells of it, once. */
export function useOpenIncident() {
  return useIncidentCommand(
    ({ body, key }: { body: OpenIncident; key: string }): Promise<OpenedIncident> =>
      unwrap(api.POST('/incidents', { body, headers: { 'Idempotency-Key': key } })),
  )
}

export function useTellOfIncident(id: string) {
  return useIncidentCommand(({ words, key }: { words: string; key: string }) =>
    unwrap(
      api.POST('/incidents/{id}/updates', {
        body: { words },
        params: { path: { id }, header: { 'Idempotency-Key': key } },
      }),
    ),
  )
}

export function useCloseIncident(id: string) {
  return useIncidentCommand(
    (body: { words: string; version: number }): Promise<ClosedIncident> =>
      unwrap(api.POST('/incidents/{id}/close', { body, params: { path: { id } } })),
  )
}

export function useFollowIncident() {
  return useIncidentCommand(
    ({ id, ...body }: FollowIncident & { id: string }): Promise<IncidentsHere> =>
      unwrap(api.POST('/incidents/{id}/follow', { body, params: { path: { id } } })),
  )
}
