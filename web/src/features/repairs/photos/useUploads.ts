/** Files that were picked, on their way, sent or refused. */
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'

import { ticketKeys } from '~/api/tickets'
import type { Stage } from '~/api/types'
import { type UploadTarget, upload } from '~/api/upload'
import { freshKey } from '~/lib/keys'

import { complaint, maxFiles } from './files'

export type Picked = {
  key: string
  file: File
  share: number
  state: 'waiting' | 'sending' | 'sent' | 'failed'
  /** Why it was refused here, or by the server. */
  error?: string
  /** It would be refused again, so it is not sent. */
  hopeless?: boolean
  /** What the server calls it once it is there. */
  id?: string
}

export type Uploads = ReturnType<typeof useUploads>

function picked(file: File): Picked {
  const error = complaint(file)
  const base = { key: freshKey(), file, share: 0 }
  return error ? { ...base, state: 'failed', error, hopeless: true } : { ...base, state: 'waiting' }
}

/** `first`: files that were picked before, and are there again. */
export function useUploads(ticketId?: string, first?: () => File[]) {
  const queryClient = useQueryClient()
  const [files, setFiles] = useState<Picked[]>(() => first?.().map(picked) ?? [])
  const current = useRef<Picked[]>(files)

  function store(next: Picked[]) {
    current.current = next
    setFiles(next)
  }

  function patch(key: string, change: Partial<Picked>) {
    store(current.current.map((one) => (one.key === key ? { ...one, ...change } : one)))
  }

  function add(added: File[]) {
    const next = added.map(picked)
    const room = maxFiles - current.current.filter(({ hopeless }) => !hopeless).length
    const kept = next.map((one, index) =>
      index < room || one.hopeless
        ? one
        : {
            ...one,
            state: 'failed' as const,
            hopeless: true,
            error: `At most ${maxFiles} files at once.`,
          },
    )
    store([...current.current, ...kept])
  }

  function remove(key: string) {
    store(current.current.filter((one) => one.key !== key))
  }

  async function sendOne(one: Picked, target: UploadTarget, stage: Stage): Promise<boolean> {
    patch(one.key, { state: 'sending', error: undefined, share: 0 })
    try {
      const sent = await upload(target, stage, one.file, (share) => patch(one.key, { share }))
      patch(one.key, { state: 'sent', share: 1, id: sent[0]?.id })
      return true
    } catch (error) {
      patch(one.key, { state: 'failed', error: error instanceof Error ? error.message : 'Failed.' })
      return false
    }
  }

  /** Sends what waits, one after the other; says whether all arrived. */
  async function send(target: UploadTarget, stage: Stage): Promise<boolean> {
    let all = true
    for (const one of current.current) {
      if (one.hopeless || one.state === 'sent') continue
      all = (await sendOne(one, target, stage)) && all
    }
    if (ticketId) await queryClient.invalidateQueries({ queryKey: ticketKeys.page(ticketId) })
    return all
  }

  /** What the files that arrived are called. */
  const sent = () => current.current.flatMap(({ id }) => id ?? [])

  /** What the first file that arrived is called. */
  const firstSent = () => sent()[0]

  return {
    files,
    sent,
    firstSent,
    add,
    remove,
    send,
    clearSent: () => store(current.current.filter((f) => f.state !== 'sent')),
  }
}
