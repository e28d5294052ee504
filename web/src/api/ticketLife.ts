/** What a ticket waits for, how it is put away, its tags and who follows it. */
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'

import { api, unwrap } from './client'
import { compact, firstPage, nextPage } from './page'
import type { ApiError } from './problem'
import { ticketKeys, useTicketCommand } from './tickets'
import type { Category, PutOnHold, RateRepair, SetAside, WatcherList } from './types'

const at = (id: string) => ({ params: { path: { id } } })

export const ticketHoldsQuery = (id: string) =>
  queryOptions({
    queryKey: [...ticketKeys.page(id), 'holds'],
    queryFn: ({ signal }) => unwrap(api.GET('/tickets/{id}/holds', { ...at(id), signal })),
  })

export function useHold(id: string) {
  const queryClient = useQueryClient()
  return useTicketCommand(async (body: PutOnHold) => {
    const page = await unwrap(api.POST('/tickets/{id}/hold', { body, ...at(id) }))
    await queryClient.invalidateQueries({ queryKey: ticketHoldsQuery(id).queryKey })
    return page
  })
}

export function useResume(id: string) {
  return useTicketCommand((_: undefined) => unwrap(api.DELETE('/tickets/{id}/hold', at(id))))
}

export function useSetAside(id: string) {
  return useTicketCommand((body: SetAside) =>
    unwrap(api.POST('/tickets/{id}/deferral', { body, ...at(id) })),
  )
}

export function useBringBack(id: string) {
  return useTicketCommand((_: undefined) => unwrap(api.DELETE('/tickets/{id}/deferral', at(id))))
}

export function useObject(id: string) {
  return useTicketCommand((reason: string) =>
    unwrap(api.POST('/tickets/{id}/objection', { body: { reason }, ...at(id) })),
  )
}

export function useConfirm(id: string) {
  return useTicketCommand(() => unwrap(api.POST('/tickets/{id}/confirmation', at(id))))
}

export function useRate(id: string) {
  return useTicketCommand((body: RateRepair) =>
    unwrap(api.POST('/tickets/{id}/rating', { body, ...at(id) })),
  )
}

type Told = { unitId: string; title?: string; description?: string; category?: Category }

/** Open tickets that may be what is about to be reported. */
export const alikeTicketsQuery = (told: Told) =>
  queryOptions({
    queryKey: [...ticketKeys.lists, 'alike', told],
    queryFn: ({ signal }) => {
      const query = { ...compact(told), unitId: told.unitId }
      return unwrap(api.GET('/tickets/alike', { params: { query }, signal }))
    },
    enabled: told.unitId !== '' && (!!told.title || !!told.description || !!told.category),
    staleTime: 30_000,
  })

export const tagsQuery = queryOptions({
  queryKey: ['tags'],
  queryFn: ({ signal }) => unwrap(api.GET('/tags', { signal })),
  staleTime: 60_000,
})

export function useSetTags(id: string) {
  const queryClient = useQueryClient()
  return useTicketCommand(async (body: { tags: string[]; version: number }) => {
    const page = await unwrap(api.POST('/tickets/{id}/tags', { body, ...at(id) }))
    await queryClient.invalidateQueries({ queryKey: tagsQuery.queryKey })
    return page
  })
}

export const watchersQuery = (id: string) =>
  queryOptions({
    queryKey: [...ticketKeys.page(id), 'watchers'],
    queryFn: ({ signal }) => unwrap(api.GET('/tickets/{id}/watchers', { ...at(id), signal })),
  })

export function useWatch(id: string) {
  const queryClient = useQueryClient()
  return useMutation<WatcherList, ApiError, boolean>({
    mutationFn: (follow) =>
      follow
        ? unwrap(api.POST('/tickets/{id}/watch', at(id)))
        : unwrap(api.DELETE('/tickets/{id}/watch', at(id))),
    onSuccess: (list) => queryClient.setQueryData(watchersQuery(id).queryKey, list),
  })
}

/** Follows a ticket instead of filing another; answers whether the caller did so before. */
export function useFollowInstead(id: string) {
  const queryClient = useQueryClient()
  return useMutation<boolean, ApiError, void>({
    mutationFn: async () => {
      const before = await queryClient.fetchQuery(watchersQuery(id))
      const after = await unwrap(api.POST('/tickets/{id}/watch', at(id)))
      queryClient.setQueryData(watchersQuery(id).queryKey, after)
      return before.watching
    },
  })
}

type Followed = { id: string; unfollow: boolean; photos: string[] }

/** Takes back that a ticket was followed instead, with the photos that were put on it. */
export function useTakeBackFollow() {
  const queryClient = useQueryClient()
  return useMutation<void, ApiError, Followed>({
    mutationFn: async ({ id, unfollow, photos }) => {
      if (unfollow) await unwrap(api.DELETE('/tickets/{id}/watch', at(id)))
      for (const photo of photos) await unwrap(api.DELETE('/attachments/{id}', at(photo)))
    },
    onSettled: (_, __, { id }) => queryClient.invalidateQueries({ queryKey: ticketKeys.page(id) }),
  })
}

export const putAwayListQuery = infiniteQueryOptions({
  queryKey: [...ticketKeys.lists, 'put-away'],
  queryFn: ({ pageParam, signal }) => {
    const query = { queue: 'deleted', limit: 50, after: pageParam }
    return unwrap(api.GET('/tickets', { params: { query }, signal }))
  },
  initialPageParam: firstPage,
  getNextPageParam: nextPage,
})

export function usePutAway(id: string) {
  const queryClient = useQueryClient()
  return useMutation<unknown, ApiError, { reason: string; version: number }>({
    mutationFn: (body) => unwrap(api.POST('/tickets/{id}/delete', { body, ...at(id) })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ticketKeys.lists }),
  })
}

export function useRestoreTicket() {
  return useTicketCommand((id: string) =>
    unwrap(api.POST('/tickets/{id}/restore', { body: {}, ...at(id) })),
  )
}
