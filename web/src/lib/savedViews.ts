/** What of an address a saved view remembers, and which view is open. */
import type { SavedView } from '~/api/types'

import { parseSearch, type RawSearch } from './search'

/** Parts of an address that are of the moment. */
const passing = ['do', 'order', 'after']

/** The filters and the order of a list as text, in an order that does not depend on clicks. */
export function rememberedQuery(search: RawSearch): string {
  const params = new URLSearchParams()
  for (const name of Object.keys(search).toSorted()) {
    const value = search[name]
    if (typeof value === 'string' && value !== '' && !passing.includes(name)) {
      params.set(name, value)
    }
  }
  return params.toString()
}

export function searchOf(view: Pick<SavedView, 'query'>): RawSearch {
  return parseSearch(view.query)
}

/** The view that shows what the address says, if there is one. */
export function openView(views: SavedView[], search: RawSearch): SavedView | undefined {
  const now = rememberedQuery(search)
  if (now === '') return undefined
  return views.find((view) => rememberedQuery(searchOf(view)) === now)
}

/** The view with which a list opens that is asked for nothing. */
export function openingView(views: SavedView[], search: RawSearch): SavedView | undefined {
  if (rememberedQuery(search) !== '') return undefined
  return views.find((view) => view.isDefault)
}
