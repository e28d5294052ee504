/** The state of the repair screens that stands in the address. */
import type { TicketFilter } from '~/api/tickets'
import type { EndReason } from '~/api/types'
import { type ActionKey, actionKeys } from '~/lib/actions'
import { oneOf, type RawSearch, someOf, text, tidy } from '~/lib/search'
import { allEndReasons, categories, priorities, ticketStatuses } from '~/lib/words'

export const queues = [
  'open',
  'mine',
  'unassigned',
  'waiting',
  'unanswered',
  'soon',
  'late',
  'held',
  'deferred',
  'all',
] as const
export type Queue = (typeof queues)[number]

export const tabs = ['timeline', 'jobs', 'hazards', 'messages', 'quotes', 'photos'] as const
export type Tab = (typeof tabs)[number]

export const orders = ['newest', 'due'] as const

export type InboxSearch = {
  queue?: Queue
  status?: string
  priority?: string
  category?: string
  tag?: string
  endReason?: EndReason
  /** Only what was reported again soon after it was done. */
  recall?: 'yes'
  q?: string
  orderBy?: (typeof orders)[number]
}

export type DialogSearch = { do?: ActionKey; order?: string }
export type TicketSearch = DialogSearch & { tab?: Tab }

/** The inbox opens on what is open, so that needs no word in the address. */
export function readInboxSearch(raw: RawSearch): InboxSearch {
  const queue = oneOf(raw, 'queue', queues)
  return tidy({
    queue: queue === 'open' ? undefined : queue,
    status: someOf(raw, 'status', ticketStatuses),
    priority: someOf(raw, 'priority', priorities),
    category: someOf(raw, 'category', categories),
    tag: text(raw, 'tag'),
    endReason: oneOf(raw, 'endReason', allEndReasons),
    recall: oneOf(raw, 'recall', ['yes'] as const),
    q: text(raw, 'q'),
    orderBy: oneOf(raw, 'orderBy', orders),
  })
}

export function readDialogSearch(raw: RawSearch): DialogSearch {
  return tidy({ do: oneOf(raw, 'do', actionKeys), order: text(raw, 'order') })
}

export function readTicketSearch(raw: RawSearch): TicketSearch {
  return tidy({ ...readDialogSearch(raw), tab: oneOf(raw, 'tab', tabs) })
}

/** What to ask the server for. The address may hold more: what the open ticket shows. */
export function toFilter(search: InboxSearch): TicketFilter {
  const { queue = 'open', orderBy, status, priority, category, tag, endReason, q } = search
  // Words are found newest first.
  const sort = orderBy === 'due' && !q ? 'dueAt' : undefined
  const within = queue === 'all' ? undefined : queue
  const asked = tidy({ status, priority, category, tag, endReason, q, queue: within, sort })
  return search.recall === 'yes' ? { ...asked, recall: true } : asked
}

/** How many filters are set beside the queue. */
export function filterCount(search: InboxSearch): number {
  const { status, priority, category, tag, endReason, recall } = search
  return [status, priority, category, tag, endReason, recall].filter(Boolean).length
}

/** The part of an address that is the list's: it stays while tickets are opened and closed. */
export function listPart<T extends InboxSearch>(search: T): InboxSearch {
  const { queue, status, priority, category, tag, endReason, recall, q, orderBy } = search
  return { queue, status, priority, category, tag, endReason, recall, q, orderBy }
}

export const boardGroups = ['status', 'coordinator'] as const
export type BoardSearch = InboxSearch & { by?: (typeof boardGroups)[number] }

/** A board is of the same tickets as the list, by status unless it says otherwise. */
export function readBoardSearch(raw: RawSearch): BoardSearch {
  const by = oneOf(raw, 'by', boardGroups)
  return tidy({ ...readInboxSearch(raw), by: by === 'status' ? undefined : by })
}
