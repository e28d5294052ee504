/** What stands in the addresses of the pages about people. */
import type { Channel, ConsentSort, ContactSort, ContactType } from '~/api/types'
import { oneOf, type RawSearch, text, tidy } from '~/lib/search'
import { channels, contactTypes } from '~/lib/words'

export const contactDialogs = ['edit', 'alert', 'archive', 'restore'] as const

export const contactOrders = [
  { value: '-createdAt', label: 'Newest first' },
  { value: 'createdAt', label: 'Oldest first' },
  { value: 'name', label: 'Last name, A to Z' },
  { value: '-name', label: 'Last name, Z to A' },
] as const satisfies { value: ContactSort; label: string }[]

/** Whether what is sent to somebody arrives. */
export const reaches = ['Reachable', 'MessagesComeBack'] as const

export type ContactsSearch = {
  q?: string
  type?: ContactType
  channel?: Channel
  reach?: (typeof reaches)[number]
  archived?: 'true'
  sort?: ContactSort
  do?: 'add'
}

export function readContactsSearch(raw: RawSearch): ContactsSearch {
  const orders = contactOrders.map(({ value }) => value)
  return tidy({
    q: text(raw, 'q'),
    type: oneOf(raw, 'type', contactTypes),
    channel: oneOf(raw, 'channel', channels),
    reach: oneOf(raw, 'reach', reaches),
    archived: oneOf(raw, 'archived', ['true'] as const),
    sort: oneOf(raw, 'sort', orders),
    do: oneOf(raw, 'do', ['add'] as const),
  })
}

/** What the server is asked for. */
export function contactFilter({ archived, reach, do: _, ...rest }: ContactsSearch) {
  return {
    ...rest,
    isValid: reach && reach === 'Reachable',
    archived: archived ? true : undefined,
  }
}

export const consentOrders = [
  { value: '-createdAt', label: 'Newest first' },
  { value: 'createdAt', label: 'Oldest first' },
] as const satisfies { value: ConsentSort; label: string }[]

export const said = ['Agreed', 'OptedOut'] as const

export type ConsentsSearch = {
  q?: string
  channel?: Exclude<Channel, 'Portal'>
  said?: (typeof said)[number]
  sort?: ConsentSort
}

export const consentChannels = ['Email', 'SMS', 'WhatsApp'] as const

export function readConsentsSearch(raw: RawSearch): ConsentsSearch {
  return tidy({
    q: text(raw, 'q'),
    channel: oneOf(raw, 'channel', consentChannels),
    said: oneOf(raw, 'said', said),
    sort: oneOf(
      raw,
      'sort',
      consentOrders.map(({ value }) => value),
    ),
  })
}

/** What the server is asked for. */
export function consentFilter({ said: what, ...rest }: ConsentsSearch) {
  return { ...rest, given: what && what === 'Agreed' }
}
