/** What the page that is open offers to do, so that the list of commands can offer it too. */
import { useEffect, useSyncExternalStore } from 'react'

export type PageAction = {
  label: string
  run: () => void
  /** It puts the focus somewhere itself. */
  focuses?: boolean
}
type Offer = { title: string; actions: PageAction[] }

let offered: Offer | undefined
const listeners = new Set<() => void>()

function set(next: Offer | undefined) {
  offered = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Offers actions under a title for as long as the page is open. */
export function useOfferActions(title: string, actions: PageAction[]) {
  useEffect(() => {
    const mine = { title, actions }
    set(mine)
    return () => {
      if (offered === mine) set(undefined)
    }
  }, [title, actions])
}

export function usePageActions(): Offer | undefined {
  return useSyncExternalStore(subscribe, () => offered)
}
