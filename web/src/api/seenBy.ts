/** Things through the eyes of a resident or a contractor. */
import { queryOptions } from '@tanstack/react-query'

import { api, unwrap } from './client'
import type { ContactSeen, PropertySeen, TicketSeen } from './types'

export const seenKinds = ['tickets', 'properties', 'contacts'] as const
export type SeenKind = (typeof seenKinds)[number]

/** One of the two. */
export type Eyes = { contactId?: string; contractorId?: string }

export type Seen =
  | { kind: 'tickets'; seen: TicketSeen }
  | { kind: 'properties'; seen: PropertySeen }
  | { kind: 'contacts'; seen: ContactSeen }

async function read(kind: SeenKind, id: string, eyes: Eyes, signal: AbortSignal): Promise<Seen> {
  const asked = { params: { path: { id }, query: eyes }, signal }
  switch (kind) {
    case 'tickets':
      return { kind, seen: await unwrap(api.GET('/tickets/{id}/seen-by', asked)) }
    case 'properties':
      return { kind, seen: await unwrap(api.GET('/properties/{id}/seen-by', asked)) }
    default:
      return { kind, seen: await unwrap(api.GET('/contacts/{id}/seen-by', asked)) }
  }
}

/** Each look is recorded, so it is not repeated behind the reader's back. */
export const seenByQuery = (kind: SeenKind, id: string, eyes: Eyes) =>
  queryOptions({
    queryKey: ['seen-by', kind, id, eyes],
    queryFn: ({ signal }) => read(kind, id, eyes, signal),
    enabled: eyes.contactId !== undefined || eyes.contractorId !== undefined,
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  })
