/** Keyboard commands: single keys and sequences such as `g` then `i`. */
import { useEffect, useRef } from 'react'

export type Keymap = Record<string, (event: KeyboardEvent) => void>

/** How long the second key of a sequence may take, in milliseconds. */
const patience = 1200

/** Whether somebody is writing, so that keys are letters and not commands. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable) return true
  if (target instanceof HTMLInputElement) {
    return !['checkbox', 'radio', 'button', 'submit', 'file'].includes(target.type)
  }
  return target.matches('textarea, select, [role="combobox"], [role="listbox"]')
}

/** Whether something that lies over the page (a dialog, a menu) has the keyboard. */
function pageIsCovered(): boolean {
  return document.querySelector('[role="dialog"], [role="menu"]') !== null
}

/** Reads keys one by one and says which command they make, if any. */
export function keyReader(commands: () => string[]) {
  let pending = ''
  let at = 0
  return (key: string, now: number): string | undefined => {
    const sequence = now - at < patience && pending ? `${pending} ${key}` : key
    at = now
    const known = commands()
    const found = known.find((command) => command === sequence) ?? known.find((c) => c === key)
    pending = !found && known.some((command) => command.startsWith(`${key} `)) ? key : ''
    return found
  }
}

/** Listens for the keys of `keymap` while the component is shown. */
export function useHotkeys(keymap: Keymap) {
  const latest = useRef(keymap)
  latest.current = keymap
  useEffect(() => {
    const read = keyReader(() => Object.keys(latest.current))
    function onKey(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (isTyping(event.target) || pageIsCovered()) return
      const command = read(event.key, event.timeStamp)
      if (!command) return
      event.preventDefault()
      latest.current[command]?.(event)
    }
    // Heard before anybody else, so that the Esc that closes a dialog is not taken for ours.
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [])
}
