/** Merging people and properties, and finding who may be one and the same. */
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'

import { api, unwrap } from './client'
import type { ApiError } from './problem'
import type { DuplicateBy, Merge, MergePreview } from './types'

export type MergeSubject = 'contacts' | 'properties'

export const duplicatesQuery = (by: DuplicateBy) =>
  infiniteQueryOptions({
    queryKey: ['contacts', 'duplicates', by],
    queryFn: ({ pageParam, signal }) => {
      const query = { by, beyond: pageParam }
      return unwrap(api.GET('/contacts/duplicates', { params: { query }, signal }))
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })

/** Homes at one address that is written in two ways. */
export const homeDuplicatesQuery = infiniteQueryOptions({
  queryKey: ['properties', 'duplicates'],
  queryFn: ({ pageParam, signal }) => {
    const query = { beyond: pageParam }
    return unwrap(api.GET('/properties/duplicates', { params: { query }, signal }))
  },
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
})

/** People who may be the same as this one. */
export const alikeQuery = (id: string) =>
  queryOptions({
    queryKey: ['contacts', 'alike', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/contacts/{id}/duplicates', { params: { path: { id } }, signal })),
  })

/** Homes that may be the same as this one. */
export const alikeHomesQuery = (id: string) =>
  queryOptions({
    queryKey: ['properties', 'alike', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/properties/{id}/duplicates', { params: { path: { id } }, signal })),
  })

export const mergePreviewQuery = (subject: MergeSubject, id: string, other: string) =>
  queryOptions<MergePreview>({
    queryKey: [subject, 'merge-preview', id, other],
    queryFn: ({ signal }) =>
      subject === 'contacts'
        ? unwrap(
            api.GET('/contacts/{id}/merge-preview', {
              params: { path: { id }, query: { contactId: other } },
              signal,
            }),
          )
        : unwrap(
            api.GET('/properties/{id}/merge-preview', {
              params: { path: { id }, query: { propertyId: other } },
              signal,
            }),
          ),
    enabled: other !== '',
    gcTime: 0,
  })

export const mergesQuery = (subjectId: string) =>
  queryOptions({
    queryKey: ['merges', subjectId],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/merges', { params: { query: { subjectId } }, signal })),
  })

/** A merge moves things of every kind, so everything is read again. */
function useMergeCommand<Input>(send: (input: Input) => Promise<Merge>) {
  const queryClient = useQueryClient()
  return useMutation<Merge, ApiError, Input>({
    mutationFn: send,
    onSuccess: () => queryClient.invalidateQueries(),
  })
}

export type MergeInput = {
  subject: MergeSubject
  id: string
  other: string
  take: string[]
  version: number
  otherVersion: number
}

export function useMerge() {
  return useMergeCommand(({ subject, id, other, ...body }: MergeInput) => {
    const params = { path: { id } }
    return subject === 'contacts'
      ? unwrap(api.POST('/contacts/{id}/merge', { params, body: { ...body, contactId: other } }))
      : unwrap(api.POST('/properties/{id}/merge', { params, body: { ...body, propertyId: other } }))
  })
}

export function useUndoMerge() {
  return useMergeCommand((id: string) =>
    unwrap(api.POST('/merges/{id}/undo', { params: { path: { id } } })),
  )
}

/** Two that are alike. */
export type Pair = { subject: MergeSubject; id: string; other: string }

/** Says that two are not the same, or takes it back. */
export function useDifferent() {
  const queryClient = useQueryClient()
  return useMutation<unknown, ApiError, Pair & { differ: boolean }>({
    mutationFn: ({ subject, id, other, differ }) => {
      const path = { id }
      if (subject === 'contacts') {
        const query = { contactId: other }
        return unwrap(
          differ
            ? api.POST('/contacts/{id}/different', { params: { path }, body: query })
            : api.DELETE('/contacts/{id}/different', { params: { path, query } }),
        )
      }
      const query = { propertyId: other }
      return unwrap(
        differ
          ? api.POST('/properties/{id}/different', { params: { path }, body: query })
          : api.DELETE('/properties/{id}/different', { params: { path, query } }),
      )
    },
    onSuccess: (_, { subject }) => queryClient.invalidateQueries({ queryKey: [subject] }),
  })
}
