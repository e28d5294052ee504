/** The rows of a list that does not move under the cursor. */
import { type RefObject, useEffect, useState } from 'react'

import { type Shown, type Steady, shownOf, steady } from './steady'

/** Whether somebody is at work in an element: points at it, is in it by keyboard, or has scrolled. */
function useBusy(ref: RefObject<HTMLElement | null>): boolean {
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    const element = ref.current
    if (!element) return
    let inside = false
    const look = () =>
      setBusy(inside || element.contains(document.activeElement) || element.scrollTop > 0)
    const watch = ({ type }: Event) => {
      if (type === 'pointerenter') inside = true
      if (type === 'pointerleave') inside = false
      // After the event, so that the focus has arrived where it goes.
      requestAnimationFrame(look)
    }
    const events = ['pointerenter', 'pointerleave', 'focusin', 'focusout', 'scroll'] as const
    for (const name of events) element.addEventListener(name, watch, { passive: true })
    return () => {
      for (const name of events) element.removeEventListener(name, watch)
    }
  }, [ref])
  return busy
}

type Answer<T> = {
  key: string
  pages: number
  items: T[]
  /** Held or let go for a reason of the page's own, whatever the pointer does. */
  held?: boolean
}

/** What to show, and how to take the list as it is now. */
export function useSteady<T extends { id: string }>(
  ref: RefObject<HTMLElement | null>,
  answer: Answer<T>,
): Shown<T> & { take: () => void } {
  const busy = useBusy(ref)
  const [old, setOld] = useState<Steady<T>>()
  const now = steady(old, { ...answer, held: answer.held ?? busy })
  if (now !== old) setOld(now)
  const take = () => setOld(steady(undefined, { ...answer, held: false }))
  return { ...shownOf(now, answer.items), take }
}

/** What the rows that are shown were asked with: while others are on their way, what the last ones were. */
export function useShownKey(asked: unknown, isPlaceholderData: boolean): string {
  const key = JSON.stringify(asked)
  const [shown, setShown] = useState(key)
  if (!isPlaceholderData && shown !== key) setShown(key)
  return isPlaceholderData ? shown : key
}
