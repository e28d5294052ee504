/** Live changes: the server says what changed, the queries that show it are read again. */
import type { QueryClient } from '@tanstack/react-query'

export type LiveState = 'connecting' | 'live' | 'reconnecting'

type Change = { kind: string; id: string; ticketId?: string | null }

/** How long changes are gathered before the queries are read again, in milliseconds. */
const pause = 250

/** The queries that a change of one kind makes old. */
export function keysOf(change: Change): string[][] {
  switch (change.kind) {
    case 'ticket':
      return [['tickets'], ['ticket', change.id], ['hazards']]
    case 'workOrder': {
      const keys = [['work-orders'], ['tickets'], ['contractors'], ['visits'], ['offers']]
      return change.ticketId ? [...keys, ['ticket', change.ticketId]] : keys
    }
    case 'property':
      return [['properties'], ['history'], ['places']]
    case 'unit':
      return [['units'], ['properties'], ['history']]
    case 'contact':
      return [['contacts'], ['history'], ['places']]
    case 'incident':
      return [['incidents']]
    case 'contractor':
      return [['contractors']]
    case 'user':
      return [['users']]
    case 'invitation':
      return [['invitations']]
    case 'tenancy':
      return [['tenancies'], ['units'], ['history']]
    case 'job':
      return [['jobs']]
    case 'view':
      return [['views']]
    case 'presence':
      return [['ticket', change.id, 'presence']]
    case 'sharedDraft':
      return change.ticketId ? [['ticket', change.ticketId, 'drafts']] : []
    case 'draft':
      return change.ticketId ? [['drafts'], ['ticket', change.ticketId, 'drafts']] : [['drafts']]
    case 'pack':
      return change.ticketId ? [['ticket', change.ticketId, 'packs']] : []
    case 'archive':
      return [['archives']]
    case 'import':
      return [['imports'], ['import', change.id]]
    case 'rateList':
      return [['rate-lists']]
    case 'mail':
      return [['mailbox']]
    default:
      return []
  }
}

export function createLive(queryClient: QueryClient) {
  let state: LiveState = 'connecting'
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const old = new Map<string, string[]>()
  const listeners = new Set<() => void>()

  function become(next: LiveState) {
    if (next === state) return
    state = next
    for (const listener of listeners) listener()
  }

  function flush() {
    timer = undefined
    const keys = [...old.values()]
    old.clear()
    for (const queryKey of keys) void queryClient.invalidateQueries({ queryKey })
  }

  function changed(message: MessageEvent<string>) {
    const change = JSON.parse(message.data) as Change
    for (const key of keysOf(change)) old.set(key.join(), key)
    if (timer === undefined) timer = setTimeout(flush, pause)
  }

  function greeted() {
    // What happened while we were away is not told again, so everything is read again.
    if (state === 'reconnecting') void queryClient.invalidateQueries()
    become('live')
  }

  function open() {
    source = new EventSource('/api/v1/events')
    source.addEventListener('hello', greeted)
    source.addEventListener('change', changed)
    source.onerror = () => {
      become('reconnecting')
      // A refused stream (signed out, server restarting) is not tried again by the browser.
      if (source?.readyState === EventSource.CLOSED) setTimeout(reopen, 5000)
    }
  }

  function reopen() {
    if (listeners.size === 0) return
    source?.close()
    open()
  }

  function subscribe(listener: () => void) {
    listeners.add(listener)
    if (!source) open()
    return () => {
      listeners.delete(listener)
      if (listeners.size > 0) return
      source?.close()
      source = undefined
      state = 'connecting'
    }
  }

  return { subscribe, state: () => state }
}

export type Live = ReturnType<typeof createLive>
