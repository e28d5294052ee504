/** What one has begun to write: kept on the server while it is typed, for oneself until it is shared. */
import {
  infiniteQueryOptions,
  type QueryClient,
  queryOptions,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'

import { createAutosave, type Keeping } from '~/lib/autosave'
import { dropDraft, readDraft, writeDraft } from '~/lib/draft'

import { api, unwrap } from './client'
import { firstPage, nextPage } from './page'
import { ticketKeys } from './tickets'
import type { Draft, DraftKind, KeepDraft, SharedDraft, TicketDraftList } from './types'

export const draftsQuery = infiniteQueryOptions({
  queryKey: ['drafts'],
  queryFn: ({ pageParam, signal }) => {
    const query = { limit: 200, after: pageParam }
    return unwrap(api.GET('/drafts', { params: { query }, signal }))
  },
  initialPageParam: firstPage,
  getNextPageParam: nextPage,
  staleTime: 60_000,
})

export const ticketDraftsQuery = (id: string) =>
  queryOptions({
    queryKey: [...ticketKeys.page(id), 'drafts'],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/tickets/{id}/drafts', { params: { path: { id } }, signal })),
  })

/** The words to keep, without their kind. */
export type Kept = Omit<KeepDraft, 'kind' | 'shared'>

/** More characters than this do not fit into a request that outlives its page. */
const fits = 15_000

function put(id: string, body: KeepDraft, leaving = false) {
  const keepalive = leaving && JSON.stringify(body).length < fits
  return unwrap(api.POST('/tickets/{id}/drafts', { body, params: { path: { id } }, keepalive }))
}

function remember(queryClient: QueryClient, id: string, kind: DraftKind, draft?: Draft | null) {
  const key = ticketDraftsQuery(id).queryKey
  queryClient.setQueryData<TicketDraftList>(key, (old) => {
    const others = old?.items.filter((one) => one.kind !== kind) ?? []
    return { shared: old?.shared ?? [], items: draft ? [...others, draft] : others }
  })
  void queryClient.invalidateQueries({ queryKey: draftsQuery.queryKey })
}

export type KeptDraft = {
  /** Whether it is known what the server holds. */
  ready: boolean
  saved: Draft | undefined
  /** What colleagues share of theirs. */
  shared: SharedDraft[]
  /** Shows what was typed to the colleagues on the ticket, or no longer. */
  share: (on: boolean) => Promise<void>
  /** What never reached the server, as when the line was down. */
  unsent: Kept | undefined
  state: Keeping
  keep: (next: Kept) => void
  /** Before it is sent: nothing is under way any more that would bring it back. */
  settle: () => Promise<void>
  /** What was typed has been sent, and the server has dropped its draft. */
  sent: () => Promise<void>
  /** Drops it; what comes back brings it back. */
  discard: () => Promise<() => Promise<void>>
}

/** One draft of one ticket. */
export function useKeptDraft(id: string, kind: DraftKind, enabled = true): KeptDraft {
  const queryClient = useQueryClient()
  const query = useQuery({ ...ticketDraftsQuery(id), enabled })
  const saved = query.data?.items.find((draft) => draft.kind === kind)
  const [state, setState] = useState<Keeping>('idle')
  const name = `kept-${kind}-${id}`
  const unsent = useRef(readDraft<Kept>(name))
  const last = useRef(unsent.current)

  const auto = useMemo(
    () =>
      createAutosave<Kept>({
        onState: setState,
        save: async (next, leaving) => {
          const { draft } = await put(id, { ...next, kind }, leaving)
          dropDraft(name)
          remember(queryClient, id, kind, draft)
        },
      }),
    [id, kind, name, queryClient],
  )

  useEffect(() => {
    const leave = () => void auto.flush()
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [auto])

  async function forget() {
    await auto.stop()
    dropDraft(name)
    unsent.current = undefined
    last.current = undefined
    remember(queryClient, id, kind)
  }

  return {
    ready: !enabled || !query.isPending,
    settle: auto.stop,
    saved,
    shared: query.data?.shared.filter((draft) => draft.kind === kind) ?? [],
    async share(on) {
      await auto.stop()
      const { fields, base, baseVersion } = last.current ?? saved ?? { fields: {} }
      const { draft } = await put(id, { kind, fields, base, baseVersion, shared: on })
      dropDraft(name)
      remember(queryClient, id, kind, draft)
    },
    unsent: unsent.current,
    state,
    keep(next) {
      last.current = next
      writeDraft(name, next)
      // What the server holds could not be read, so nothing is put in its place.
      if (!query.isError) auto.keep(next)
    },
    sent: forget,
    async discard() {
      const dropped: Kept = last.current ?? saved ?? { fields: {} }
      await forget()
      const call = api.DELETE('/tickets/{id}/drafts', {
        params: { path: { id }, query: { kind } },
      })
      await unwrap(call)
      return async () => {
        const { fields, base, baseVersion } = dropped
        const { draft } = await put(id, { kind, fields, base, baseVersion })
        remember(queryClient, id, kind, draft)
      }
    },
  }
}
