/** What saves a visit: alerts, hints, keys, access codes, what is built in. */
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'

import { api, ifMatch, unwrap } from './client'
import { firstPage, nextPage } from './page'
import type { ApiError } from './problem'
import type {
  AlertPatch,
  AssetPatch,
  AssetService,
  HintPatch,
  NewAccessCode,
  NewAlert,
  NewAsset,
  NewAssetService,
  NewHint,
  NewKey,
} from './types'
import { send } from './upload'

export type PlaceKind = 'properties' | 'units' | 'tickets'

const paths = {
  properties: '/properties/{id}/place',
  units: '/units/{id}/place',
  tickets: '/tickets/{id}/place',
} as const

export const placeQuery = (kind: PlaceKind, id: string) =>
  queryOptions({
    queryKey: ['places', kind, id],
    queryFn: ({ signal }) => unwrap(api.GET(paths[kind], { params: { path: { id } }, signal })),
  })

export const keyListQuery = (show: 'out' | 'overdue' | undefined) =>
  infiniteQueryOptions({
    queryKey: ['places', 'keys', show],
    queryFn: ({ pageParam, signal }) => {
      const filter = show === undefined ? {} : { [show]: true }
      const query = { ...filter, limit: 50, after: pageParam }
      return unwrap(api.GET('/keys', { params: { query }, signal }))
    },
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  })

/** Which of what is built in is asked for, as of a day. */
export type AssetsBy = { replaceBy?: string; serviceBy?: string }

export const assetListQuery = (by: AssetsBy) =>
  infiniteQueryOptions({
    queryKey: ['places', 'assets', by],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...by, limit: 50, after: pageParam }
      return unwrap(api.GET('/assets', { params: { query }, signal }))
    },
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  })

export const assetServicesQuery = (id: string) =>
  queryOptions({
    queryKey: ['places', 'services', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/assets/{id}/services', { params: { path: { id } }, signal })),
  })

export const contactAlertsQuery = (id: string) =>
  queryOptions({
    queryKey: ['places', 'contacts', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/contacts/{id}/alerts', { params: { path: { id } }, signal })),
  })

function usePlaceCommand<Input, Output>(send: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient()
  return useMutation<Output, ApiError, Input>({
    mutationFn: send,
    onSuccess: () =>
      Promise.all(
        ['places', 'history'].map((name) => queryClient.invalidateQueries({ queryKey: [name] })),
      ).then(() => undefined),
  })
}

/** What a change is made from: which, and the version that was read. */
type Read = { id: string; version: number }

export const useAddAlert = () =>
  usePlaceCommand((body: NewAlert) => unwrap(api.POST('/alerts', { body })))

export const useEditAlert = () =>
  usePlaceCommand(({ id, version, ...body }: AlertPatch & Read) =>
    unwrap(api.PATCH('/alerts/{id}', { body, params: { path: { id }, header: ifMatch(version) } })),
  )

export const useEndAlert = (id: string) =>
  usePlaceCommand((reason: string) =>
    unwrap(api.POST('/alerts/{id}/end', { body: { reason }, params: { path: { id } } })),
  )

export const useAddHint = () =>
  usePlaceCommand((body: NewHint) => unwrap(api.POST('/hints', { body })))

export const useEditHint = () =>
  usePlaceCommand(({ id, version, ...body }: HintPatch & Read) =>
    unwrap(api.PATCH('/hints/{id}', { body, params: { path: { id }, header: ifMatch(version) } })),
  )

export const useDeleteHint = () =>
  usePlaceCommand((id: string) => unwrap(api.DELETE('/hints/{id}', { params: { path: { id } } })))

export const useAddKey = () =>
  usePlaceCommand((body: NewKey) => unwrap(api.POST('/keys', { body })))

export const useIssueKey = (id: string) =>
  usePlaceCommand((body: { holderName: string; dueBackOn?: string | null }) =>
    unwrap(api.POST('/keys/{id}/issue', { body, params: { path: { id } } })),
  )

export const useReturnKey = () =>
  usePlaceCommand((id: string) =>
    unwrap(api.POST('/keys/{id}/return', { params: { path: { id } } })),
  )

export const useDeleteKey = () =>
  usePlaceCommand((id: string) => unwrap(api.DELETE('/keys/{id}', { params: { path: { id } } })))

export const useAddCode = () =>
  usePlaceCommand((body: NewAccessCode) => unwrap(api.POST('/access-codes', { body })))

export const useRevealCode = (id: string) =>
  usePlaceCommand((reason: string) =>
    unwrap(api.POST('/access-codes/{id}/reveal', { body: { reason }, params: { path: { id } } })),
  )

export const useDeleteCode = () =>
  usePlaceCommand((id: string) =>
    unwrap(api.DELETE('/access-codes/{id}', { params: { path: { id } } })),
  )

export const useAddAsset = () =>
  usePlaceCommand((body: NewAsset) => unwrap(api.POST('/assets', { body })))

export const useEditAsset = () =>
  usePlaceCommand(({ id, version, ...body }: AssetPatch & Read) =>
    unwrap(api.PATCH('/assets/{id}', { body, params: { path: { id }, header: ifMatch(version) } })),
  )

export const useDeleteAsset = () =>
  usePlaceCommand((id: string) => unwrap(api.DELETE('/assets/{id}', { params: { path: { id } } })))

export const useAddService = (id: string) =>
  usePlaceCommand((body: NewAssetService) =>
    unwrap(api.POST('/assets/{id}/services', { body, params: { path: { id } } })),
  )

export const useDeleteService = () =>
  usePlaceCommand((id: string) =>
    unwrap(api.DELETE('/asset-services/{id}', { params: { path: { id } } })),
  )

/** The certificate of a service: a PDF, or a picture of it. */
export const useAddServiceCertificate = (id: string) =>
  usePlaceCommand((file: File) =>
    send<AssetService>(`/asset-services/${id}/certificate`, 'files', file, () => undefined),
  )
