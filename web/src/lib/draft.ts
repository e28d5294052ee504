/** What somebody types is kept in the browser until it is saved, also through a reload. */
import { useState } from 'react'

const prefix = 'maintainuk-draft-'

export function readDraft<T>(name: string): T | undefined {
  try {
    const kept = sessionStorage.getItem(prefix + name)
    return kept === null ? undefined : (JSON.parse(kept) as T)
  } catch {
    return undefined
  }
}

export function writeDraft(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(prefix + name, JSON.stringify(value))
  } catch {
    // Storage is full or switched off: the form still works, it is only not kept.
  }
}

export function dropDraft(name: string): void {
  try {
    sessionStorage.removeItem(prefix + name)
  } catch {
    // As above.
  }
}

/** A state that survives a reload; an empty text is forgotten. */
export function useDraft(name: string, initial: string) {
  const [held, setHeld] = useState({ name, value: readDraft<string>(name) ?? initial })
  const value = held.name === name ? held.value : (readDraft<string>(name) ?? initial)
  function change(next: string) {
    setHeld({ name, value: next })
    if (next === '') dropDraft(name)
    else writeDraft(name, next)
  }
  return [value, change] as const
}
