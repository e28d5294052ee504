/** Whether the list of keys is open: it is called for from several places. */
import { createSpotlight } from '@mantine/spotlight'

let opened = false
const listeners = new Set<() => void>()

function set(next: boolean) {
  opened = next
  for (const listener of listeners) listener()
}

export const showKeys = () => set(true)
export const hideKeys = () => set(false)
export const keysAreShown = () => opened

export function onKeysChange(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export const [commandStore, commands] = createSpotlight()
