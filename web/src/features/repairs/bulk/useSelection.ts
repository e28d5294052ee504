/** Which tickets of the inbox are chosen. What leaves the list is no longer chosen. */
import { useState } from 'react'

/** The most that the server takes at once. */
export const most = 200

export type Selection = {
  ids: string[]
  has: (id: string) => boolean
  toggle: (id: string) => void
  set: (ids: string[]) => void
}

/** The chosen ones after one was clicked; a full choice takes no more. */
export function toggled(ids: string[], id: string): string[] {
  if (ids.includes(id)) return ids.filter((one) => one !== id)
  return ids.length < most ? [...ids, id] : ids
}

export function useSelection(shown: string[]): Selection {
  const [chosen, setChosen] = useState<string[]>([])
  const ids = chosen.filter((id) => shown.includes(id))
  return {
    ids,
    has: (id) => ids.includes(id),
    toggle: (id) => setChosen(toggled(ids, id)),
    set: (next) => setChosen(next.slice(0, most)),
  }
}
