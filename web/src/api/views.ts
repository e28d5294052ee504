/** Saved views of lists. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'

import { api, ifMatch, unwrap } from './client'
import type { ApiError } from './problem'
import type { ListName, NewView, SavedView, ViewPatch } from './types'

export const viewsQuery = (list: ListName) =>
  queryOptions({
    queryKey: ['views', list],
    queryFn: ({ signal }) => unwrap(api.GET('/views', { params: { query: { list } }, signal })),
    staleTime: 60_000,
  })

function useViewCommand<Input, Output = unknown>(send: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient()
  return useMutation<Output, ApiError, Input>({
    mutationFn: send,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['views'] }),
  })
}

export function useCreateView() {
  return useViewCommand((body: NewView) => unwrap(api.POST('/views', { body })))
}

export function useEditView() {
  return useViewCommand(({ id, version, ...body }: ViewPatch & Pick<SavedView, 'id' | 'version'>) =>
    unwrap(api.PATCH('/views/{id}', { body, params: { path: { id }, header: ifMatch(version) } })),
  )
}

export function useDeleteView() {
  return useViewCommand((id: string) =>
    unwrap(api.DELETE('/views/{id}', { params: { path: { id } } })),
  )
}

/** Whether one's own list opens with the view. */
export function useDefaultView() {
  return useViewCommand(({ id, on }: { id: string; on: boolean }) => {
    const params = { path: { id } }
    return unwrap(
      on
        ? api.POST('/views/{id}/default', { params })
        : api.DELETE('/views/{id}/default', { params }),
    )
  })
}
