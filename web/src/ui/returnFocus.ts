/** Gives the keyboard back to where it was when a dialog closes. */
import { useEffect, useState } from 'react'

/** What had the keyboard; for an entry of a menu, the button of the menu, which stays. */
function opener(): HTMLElement | null {
  const active = document.activeElement
  const menu = active?.closest('[role="menu"]')?.getAttribute('aria-labelledby')
  const found = menu ? document.getElementById(menu) : active
  return found instanceof HTMLElement && found !== document.body ? found : null
}

/** The title of the page, when what opened the dialog has gone with what it did. */
function title(): HTMLElement | null {
  const heading = document.querySelector<HTMLElement>('#main h1')
  if (heading) heading.tabIndex = -1
  return heading
}

/** For the time that the component is shown. */
export function useReturnFocus() {
  const [before] = useState(opener)
  useEffect(
    () => () => {
      // After the page has settled: a button may go away with the change that the dialog made.
      setTimeout(() => {
        const lost = !before?.isConnected || before.matches(':disabled')
        const over = [...document.querySelectorAll('[role="dialog"]')].at(-1)
        // Opened from a dialog that is still there, it goes back into that one.
        if (over) {
          if (!lost && over.contains(before)) before?.focus({ preventScroll: true })
          return
        }
        const target = lost ? title() : before
        target?.focus({ preventScroll: true })
      }, 50)
    },
    [before],
  )
}
