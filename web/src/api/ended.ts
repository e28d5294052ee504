/** Whether the session ended while somebody was at work, so that they sign in again on the spot. */
import { useSyncExternalStore } from 'react'

import type { Problem } from './types'

/** `left`: they signed out themselves, and nothing waits for them. */
type State = 'in' | 'ended' | 'left'

let state: State = 'in'
const listeners = new Set<() => void>()

function become(next: State) {
  if (next === state) return
  state = next
  for (const listener of listeners) listener()
}

/** Looks at what a call was refused with: a wrong password is no ended session. */
export function seeRefusal(problem: Problem) {
  if (problem.type.endsWith(':unauthenticated') && state === 'in') become('ended')
}

export const sessionBegan = () => become('in')
export const sessionLeft = () => become('left')

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export function useSessionEnded(): boolean {
  return useSyncExternalStore(subscribe, () => state === 'ended')
}
