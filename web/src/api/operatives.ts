/** Operatives: the people of a firm, when they are away, and who comes to a visit. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'

import { api, ifMatch, unwrap } from './client'
import type { ApiError } from './problem'
import type { NamedPart, NewAbsence, NewOperative, OperativePatch, Visit } from './types'

/** The people of a firm; those who left come last. */
export const operativesQuery = (contractorId: string) =>
  queryOptions({
    queryKey: ['contractors', 'operatives', contractorId],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/contractors/{id}/operatives', { params: { path: { id: contractorId } }, signal }),
      ),
  })

function useCommand<Input>(names: string[], send: (input: Input) => Promise<unknown>) {
  const queryClient = useQueryClient()
  return useMutation<unknown, ApiError, Input>({
    mutationFn: send,
    onSettled: () =>
      Promise.all(names.map((name) => queryClient.invalidateQueries({ queryKey: [name] }))).then(
        () => undefined,
      ),
  })
}

export function useAddOperative(contractorId: string) {
  return useCommand(['contractors'], (body: NewOperative) =>
    unwrap(
      api.POST('/contractors/{id}/operatives', { body, params: { path: { id: contractorId } } }),
    ),
  )
}

export type OperativeChange = OperativePatch & { id: string; version: number }

export function useEditOperative() {
  return useCommand(['contractors', 'visits'], ({ id, version, ...body }: OperativeChange) =>
    unwrap(
      api.PATCH('/operatives/{id}', { body, params: { path: { id }, header: ifMatch(version) } }),
    ),
  )
}

export function useAddOperativeAbsence(id: string) {
  return useCommand(['contractors'], (body: NewAbsence) =>
    unwrap(api.POST('/operatives/{id}/absences', { body, params: { path: { id } } })),
  )
}

export function useWithdrawOperativeAbsence() {
  return useCommand(['contractors'], (id: string) =>
    unwrap(api.POST('/operative-absences/{id}/withdraw', { params: { path: { id } } })),
  )
}

/** Says who comes to a visit: all of them, with their parts or none for equal ones. */
export function useNameOperatives({ id, version }: Visit) {
  return useCommand(['visits', 'work-orders', 'ticket'], (operatives: NamedPart[]) =>
    unwrap(
      api.POST('/visits/{id}/operatives', {
        body: { version, operatives },
        params: { path: { id } },
      }),
    ),
  )
}
