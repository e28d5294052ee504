/** What stands in the addresses of the pages about people. */
import type { Channel, ContactSort, ContactType } from '~/api/types'
import { oneOf, type RawSearch, text, tidy } from '~/lib/search'
import { channels, contactTypes } from '~/lib/words'

export const contactDialogs = ['edit', 'alert', 'archive', 'restore'] as const

export const contactOrders = [
  { value: '-createdAt', label: 'Newest first' },
  { value: 'createdAt', label: 'Oldest first' },
  { value: 'name', label: 'Last name, A to Z' },
  { value: '-name', label: 'Last name, Z to A' },
] as const satisfies { value: ContactSort; label: string }[]

export type ContactsSearch = {
  q?: string
  type?: ContactType
  channel?: Channel
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
    archived: oneOf(raw, 'archived', ['true'] as const),
    sort: oneOf(raw, 'sort', orders),
    do: oneOf(raw, 'do', ['add'] as const),
  })
}
