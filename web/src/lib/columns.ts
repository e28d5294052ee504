/** Which columns of a list somebody wants to see; remembered in the browser. */
import { useState } from 'react'

const prefix = 'maintainuk-columns-'

export function readHidden(list: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(prefix + list) ?? '[]')
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : []
  } catch {
    return []
  }
}

function writeHidden(list: string, hidden: string[]): void {
  try {
    if (hidden.length === 0) localStorage.removeItem(prefix + list)
    else localStorage.setItem(prefix + list, JSON.stringify(hidden))
  } catch {
    // Storage is full or switched off: the choice holds until the page is left.
  }
}

/** The columns that are shown, whether one is, and how to turn one on or off. The first stays. */
export function useColumns<C extends { head: string }>(list: string, columns: C[]) {
  const [hidden, setHidden] = useState(() => readHidden(list))
  const isShown = (head: string) => head === columns[0]?.head || !hidden.includes(head)
  function hide(next: string[]) {
    setHidden(next)
    writeHidden(list, next)
  }
  function toggle(head: string) {
    hide(hidden.includes(head) ? hidden.filter((one) => one !== head) : [...hidden, head])
  }
  const shown = columns.filter(({ head }) => isShown(head))
  return { shown, isShown, toggle, hidden, setHidden: hide }
}
