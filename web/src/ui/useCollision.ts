/**
 * Somebody else saved while this form was open. What only they changed is taken over, what only I
 * changed stays, and where both did, both are shown and nothing can be saved until one is chosen.
 */
import { useEffect, useState } from 'react'

import { type Clash, compare, type Texts } from '~/lib/merge'

export type Choice = 'mine' | 'theirs' | 'both'

export type Clashing = Clash & { chosen?: Choice }

type Input = {
  /** What stood there when the form was opened, and of which version. */
  begun: { version: number; values: Texts }
  /** What stands there now. */
  now: { version: number; values: Texts }
  /** What is typed. */
  mine: Texts
  set: (name: string, value: string) => void
  /** What was typed is under way: the own save is no change of somebody else. */
  paused?: boolean
}

export type Collision = {
  /** The version that a save replaces. */
  version: number
  /** What stands there, as far as this form knows. */
  base: Texts
  clashes: Clashing[]
  /** The names of what was taken over. */
  taken: string[]
  /** Whether something is still to be chosen. */
  open: boolean
  choose: (name: string, choice: Choice) => void
}

export function useCollision({ begun, now, mine, set, paused }: Input): Collision {
  const [base, setBase] = useState(begun)
  const [clashes, setClashes] = useState<Clashing[]>([])
  const [taken, setTaken] = useState<string[]>([])
  const version = now.version

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a newer version is a reason to compare, and the end of a pause.
  useEffect(() => {
    if (paused || version === base.version) return
    const open = clashes.filter(({ chosen }) => chosen !== 'theirs')
    // What is still open is compared from where both began.
    const from = { ...base.values, ...Object.fromEntries(open.map((c) => [c.name, c.base])) }
    const outcome = compare(from, mine, now.values)
    for (const [name, value] of Object.entries(outcome.taken)) set(name, value)
    const same = (clash: Clash) =>
      clashes.find(({ name, theirs }) => name === clash.name && theirs === clash.theirs)
    setTaken((old) => [...new Set([...old, ...Object.keys(outcome.taken)])])
    setClashes(outcome.clashes.map((clash) => same(clash) ?? clash))
    setBase(now)
  }, [version, paused])

  function choose(name: string, choice: Choice) {
    const clash = clashes.find((one) => one.name === name)
    const value = clash?.[choice]
    if (value === undefined) return
    set(name, value)
    setClashes((all) => all.map((one) => (one.name === name ? { ...one, chosen: choice } : one)))
  }

  return {
    version: base.version,
    base: base.values,
    clashes,
    taken,
    open: clashes.some(({ chosen }) => !chosen),
    choose,
  }
}
