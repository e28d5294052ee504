/** Files that are brought in: uploaded, mapped, checked, run, undone. */
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'

import { api, unwrap } from './client'
import { firstPage, nextPage } from './page'
import type { ApiError } from './problem'
import type { ImportKind, ImportPage, RunBody } from './types'
import { send } from './upload'

const busy = ['Checking', 'Running', 'Undoing']

/** Whether the server works on it: then it is read again and again, should the live line be down. */
export function isBusy(status: string): boolean {
  return busy.includes(status)
}

export const importListQuery = infiniteQueryOptions({
  queryKey: ['imports', 'list'],
  queryFn: ({ pageParam, signal }) => {
    const query = { limit: 50, after: pageParam }
    return unwrap(api.GET('/imports', { params: { query }, signal }))
  },
  initialPageParam: firstPage,
  getNextPageParam: nextPage,
})

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id],
    queryFn: ({ signal }) => unwrap(api.GET('/imports/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (isBusy(state.data?.import.status ?? '') ? 1500 : false),
  })

type RowPage = { nextRow?: number | null }
const rowsBehind = (page: RowPage) => page.nextRow ?? undefined

/** `at` is when the import last moved, so that an older check's rows are not shown. */
export const importProblemsQuery = (id: string, at: string) =>
  infiniteQueryOptions({
    queryKey: ['import-problems', id, at],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: 50, fromRow: pageParam }
      return unwrap(api.GET('/imports/{id}/problems', { params: { path: { id }, query }, signal }))
    },
    initialPageParam: undefined as number | undefined,
    getNextPageParam: rowsBehind,
  })

export const importDuplicatesQuery = (id: string, at: string) =>
  infiniteQueryOptions({
    queryKey: ['import-duplicates', id, at],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: 50, fromRow: pageParam }
      return unwrap(
        api.GET('/imports/{id}/duplicates', { params: { path: { id }, query }, signal }),
      )
    },
    initialPageParam: undefined as number | undefined,
    getNextPageParam: rowsBehind,
  })

export type Reading = { encoding?: string; separator?: string; sheet?: string }

/** Uploads a file; `reading` is how it is to be read, where that is not to be found out. */
export function uploadImport(
  kind: ImportKind,
  file: File,
  reading: Reading,
  onProgress: (share: number) => void,
): Promise<ImportPage> {
  const query = new URLSearchParams({ kind })
  if (reading.encoding) query.set('encoding', reading.encoding)
  if (reading.separator) query.set('separator', reading.separator)
  if (reading.sheet) query.set('sheet', reading.sheet)
  return send<ImportPage>(`/imports?${query}`, 'file', file, onProgress)
}

function useStep<T>(call: (input: T) => Promise<ImportPage>) {
  const queryClient = useQueryClient()
  return useMutation<ImportPage, ApiError, T>({
    mutationFn: call,
    onSuccess: (page) => {
      queryClient.setQueryData(['import', page.import.id], page)
      return queryClient.invalidateQueries({ queryKey: ['imports'] })
    },
  })
}

export const useCheckImport = (id: string) =>
  useStep((mapping: Record<string, number>) =>
    unwrap(api.POST('/imports/{id}/check', { params: { path: { id } }, body: { mapping } })),
  )

/** Chooses for duplicates by themselves; without a choice they go as the import's others. */
export function useChooseDuplicates(id: string) {
  const queryClient = useQueryClient()
  return useMutation<
    ImportPage,
    ApiError,
    { rows: number[]; choice: RunBody['duplicates'] | null }
  >({
    mutationFn: (body) =>
      unwrap(api.POST('/imports/{id}/duplicates', { params: { path: { id } }, body })),
    onSuccess: (page) => {
      queryClient.setQueryData(['import', id], page)
      return queryClient.invalidateQueries({ queryKey: ['import-duplicates', id] })
    },
  })
}

export const useRunImport = (id: string) =>
  useStep((body: RunBody) =>
    unwrap(api.POST('/imports/{id}/run', { params: { path: { id } }, body })),
  )

export const useUndoImport = (id: string) =>
  useStep((leaveUsed: boolean) =>
    unwrap(api.POST('/imports/{id}/undo', { params: { path: { id } }, body: { leaveUsed } })),
  )
