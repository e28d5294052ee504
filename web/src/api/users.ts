/** Accounts and invitations, as administrators look after them. */
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'

import { api, ifMatch, unwrap } from './client'
import { compact, type FilterOf, firstPage, nextPage } from './page'
import type { ApiError } from './problem'
import type { Acceptance, Invitation, NewInvitation, User, UserPatch } from './types'

export type UserFilter = FilterOf<'/users'>

export const userPagesQuery = (filter: UserFilter) =>
  infiniteQueryOptions({
    queryKey: ['users', 'list', filter],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...compact(filter), limit: 50, after: pageParam }
      return unwrap(api.GET('/users', { params: { query }, signal }))
    },
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  })

export const userQuery = (id: string) =>
  queryOptions({
    queryKey: ['users', 'one', id],
    queryFn: ({ signal }) => unwrap(api.GET('/users/{id}', { params: { path: { id } }, signal })),
  })

export const invitationListQuery = (filter: FilterOf<'/invitations'>) =>
  infiniteQueryOptions({
    queryKey: ['invitations', filter],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...compact(filter), limit: 50, after: pageParam }
      return unwrap(api.GET('/invitations', { params: { query }, signal }))
    },
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  })

function useCommand<Input, Output>(key: string, send: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient()
  return useMutation<Output, ApiError, Input>({
    mutationFn: send,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: [key] }),
  })
}

export function useEditUser(id: string) {
  return useCommand('users', ({ version, ...body }: UserPatch & { version: number }) =>
    unwrap(api.PATCH('/users/{id}', { body, params: { path: { id }, header: ifMatch(version) } })),
  )
}

/** Switches an account off (with the reason) or on. */
export function useSwitchUser(id: string) {
  return useCommand('users', ({ on, reason }: { on: boolean; reason: string }): Promise<User> => {
    const call = { body: { reason }, params: { path: { id } } }
    return on
      ? unwrap(api.POST('/users/{id}/reactivate', call))
      : unwrap(api.POST('/users/{id}/deactivate', call))
  })
}

export function useInvite() {
  return useCommand('invitations', (body: NewInvitation) =>
    unwrap(api.POST('/invitations', { body })),
  )
}

export function useAnswerInvitation(id: string) {
  return useCommand('invitations', (what: 'resend' | 'revoke'): Promise<Invitation> => {
    const call = { params: { path: { id } } }
    return what === 'resend'
      ? unwrap(api.POST('/invitations/{id}/resend', call))
      : unwrap(api.POST('/invitations/{id}/revoke', call))
  })
}

/** What the letter behind a link offers; nobody is signed in yet. */
export const offerQuery = (token: string) =>
  queryOptions({
    queryKey: ['offer', token],
    queryFn: ({ signal }) => unwrap(api.POST('/invitations/look-up', { body: { token }, signal })),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })

export function useAccept() {
  return useMutation<{ email: string; organisationSlug: string }, ApiError, Acceptance>({
    mutationFn: (body) => unwrap(api.POST('/invitations/accept', { body })),
  })
}
