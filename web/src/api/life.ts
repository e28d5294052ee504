/** Putting things of the estate away, bringing them back, and taking them back altogether. */
import { useMutation, useQueryClient } from '@tanstack/react-query'

import { api, unwrap } from './client'
import type { EstateKind } from './history'
import type { ApiError } from './problem'

const paths = {
  properties: {
    one: '/properties/{id}',
    archive: '/properties/{id}/archive',
    restore: '/properties/{id}/restore',
  },
  units: { one: '/units/{id}', archive: '/units/{id}/archive', restore: '/units/{id}/restore' },
  tenancies: {
    one: '/tenancies/{id}',
    archive: '/tenancies/{id}/archive',
    restore: '/tenancies/{id}/restore',
  },
  contacts: {
    one: '/contacts/{id}',
    archive: '/contacts/{id}/archive',
    restore: '/contacts/{id}/restore',
  },
} as const

function useLife<Input, Output>(send: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient()
  return useMutation<Output, ApiError, Input>({
    mutationFn: send,
    onSuccess: () =>
      Promise.all(
        ['properties', 'units', 'tenancies', 'contacts', 'history'].map((name) =>
          queryClient.invalidateQueries({ queryKey: [name] }),
        ),
      ).then(() => undefined),
  })
}

export function useArchive(kind: EstateKind, id: string) {
  return useLife((body: { reason: string; version?: number }) =>
    unwrap(api.POST(paths[kind].archive, { body, params: { path: { id } } })),
  )
}

export function useRestore(kind: EstateKind, id: string) {
  return useLife((body: { reason: string }) =>
    unwrap(api.POST(paths[kind].restore, { body, params: { path: { id } } })),
  )
}

export function useDelete(kind: EstateKind, id: string) {
  return useLife(() => unwrap(api.DELETE(paths[kind].one, { params: { path: { id } } })))
}
