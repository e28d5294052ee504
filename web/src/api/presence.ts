/** Who else has a ticket open: said by a beat, told by the live stream. */
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

import { freshKey } from '~/lib/keys'

import { api, unwrap } from './client'
import { ticketKeys } from './tickets'
import type { Doing } from './types'

export const presenceQuery = (id: string) =>
  queryOptions({
    queryKey: [...ticketKeys.page(id), 'presence'],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/tickets/{id}/presence', { params: { path: { id } }, signal })),
  })

/** Seconds between two beats until the server has said how many it wants. */
const usual = 20

/** Says that this page has the ticket open while it is in sight, and gives who else has. */
export function usePresence(id: string, doing: Doing) {
  const queryClient = useQueryClient()
  const [page] = useState(freshKey)
  const others = useQuery({ ...presenceQuery(id), enabled: false }).data
  const beat = others?.beatSeconds ?? usual

  useEffect(() => {
    let gone = false
    async function say() {
      if (document.visibilityState === 'hidden') return
      const call = api.POST('/tickets/{id}/presence', {
        body: { page, doing },
        params: { path: { id } },
      })
      // Nobody waits for it; whoever cannot be told now is told by the next beat.
      const list = await unwrap(call).catch(() => undefined)
      if (list && !gone) queryClient.setQueryData(presenceQuery(id).queryKey, list)
    }
    void say()
    const timer = setInterval(() => void say(), beat * 1000)
    const seen = () => void say()
    document.addEventListener('visibilitychange', seen)
    return () => {
      gone = true
      clearInterval(timer)
      document.removeEventListener('visibilitychange', seen)
    }
  }, [id, page, doing, beat, queryClient])

  useEffect(() => {
    function leave() {
      const call = api.DELETE('/tickets/{id}/presence', {
        params: { path: { id }, query: { page } },
        keepalive: true,
      })
      void unwrap(call).catch(() => undefined)
    }
    const hidden = () => {
      if (document.visibilityState === 'hidden') leave()
    }
    document.addEventListener('visibilitychange', hidden)
    window.addEventListener('pagehide', leave)
    return () => {
      document.removeEventListener('visibilitychange', hidden)
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [id, page])

  return others?.items ?? []
}
