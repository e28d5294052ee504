/** The whole organisation as a file. */
import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query'

import { api, unwrap } from './client'
import { firstPage, nextPage } from './page'
import type { ApiError } from './problem'
import type { Archive, NewArchive } from './types'

export const archiveListQuery = infiniteQueryOptions({
  queryKey: ['archives'],
  queryFn: ({ pageParam, signal }) => {
    const query = { limit: 50, after: pageParam }
    return unwrap(api.GET('/archives', { params: { query }, signal }))
  },
  initialPageParam: firstPage,
  getNextPageParam: nextPage,
  refetchInterval: ({ state }) =>
    state.data?.pages.some((page) => page.items.some(({ status }) => status === 'Writing'))
      ? 2000
      : false,
})

export function useWriteArchive() {
  const queryClient = useQueryClient()
  return useMutation<Archive, ApiError, NewArchive>({
    mutationFn: (body) => unwrap(api.POST('/archives', { body })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['archives'] }),
  })
}
