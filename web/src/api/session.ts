/** Who is signed in, and where else. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'

import { api, unwrap } from './client'
import { sessionBegan, sessionLeft } from './ended'
import { type ApiError, statusOf } from './problem'
import type { components } from './schema.gen'
import type { Me } from './types'

type SignIn = components['schemas']['SignIn']
type ChangePassword = components['schemas']['ChangePassword']

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => {
    const me = await unwrap(api.GET('/session', { signal }))
    sessionBegan()
    return me
  },
  staleTime: 5 * 60_000,
  retry: (count, error) => statusOf(error) !== 401 && count < 2,
})

export function useSignIn() {
  const queryClient = useQueryClient()
  return useMutation<Me, ApiError, SignIn>({
    mutationFn: (body) => unwrap(api.POST('/session', { body })),
    onSuccess: (me) => {
      queryClient.clear()
      queryClient.setQueryData(sessionQuery.queryKey, me)
      sessionBegan()
    },
  })
}

/** The same person once more: what the page has read stays, and is read again. */
export function useSignInAgain() {
  const queryClient = useQueryClient()
  return useMutation<Me, ApiError, SignIn>({
    mutationFn: (body) => unwrap(api.POST('/session', { body })),
    onSuccess: (me) => {
      queryClient.setQueryData(sessionQuery.queryKey, me)
      sessionBegan()
      void queryClient.invalidateQueries()
    },
  })
}

export function useSignOut() {
  return useMutation<unknown, ApiError, void>({
    mutationFn: () => unwrap(api.DELETE('/session')),
    onSuccess: sessionLeft,
  })
}

export const signInsQuery = queryOptions({
  queryKey: ['sign-ins'],
  queryFn: ({ signal }) => unwrap(api.GET('/sessions', { signal })),
})

export function useEndOtherSignIns() {
  const queryClient = useQueryClient()
  return useMutation<unknown, ApiError, void>({
    mutationFn: () => unwrap(api.DELETE('/sessions')),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: signInsQuery.queryKey }),
  })
}

export function useChangePassword() {
  const queryClient = useQueryClient()
  return useMutation<unknown, ApiError, ChangePassword>({
    mutationFn: (body) => unwrap(api.POST('/session/password', { body })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: signInsQuery.queryKey }),
  })
}

/** Whose password the letter behind a link changes; nobody is signed in. */
export const passwordLetterQuery = (token: string) =>
  queryOptions({
    queryKey: ['password-letter', token],
    queryFn: ({ signal }) =>
      unwrap(api.POST('/session/forgotten/look-up', { body: { token }, signal })),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })

export function useForgotten() {
  return useMutation<unknown, ApiError, string>({
    mutationFn: (email) => unwrap(api.POST('/session/forgotten', { body: { email } })),
  })
}

export function useReset() {
  return useMutation<
    components['schemas']['Reset'],
    ApiError,
    components['schemas']['NewPassword']
  >({
    mutationFn: (body) => unwrap(api.POST('/session/reset', { body })),
  })
}

export function useEndSignIn() {
  const queryClient = useQueryClient()
  return useMutation<unknown, ApiError, string>({
    mutationFn: (id) => unwrap(api.DELETE('/sessions/{id}', { params: { path: { id } } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: signInsQuery.queryKey }),
  })
}
