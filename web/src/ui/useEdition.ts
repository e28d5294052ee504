/**
 * What a form was opened with, and what became of that meanwhile: the version that a save replaces
 * is the one that was read, however often the record behind the form is read again.
 */
import { type ReactNode, useEffect, useRef, useState } from 'react'

import type { Texts } from '~/lib/merge'

import { type Collision, useCollision } from './useCollision'

type Values = Record<string, unknown>

/** How values of fields are shown, by the name of the field. */
export type Says<T extends Values> = Partial<
  Record<keyof T, (text: string, value: unknown) => ReactNode>
>

export type Edition = Collision & {
  /** It changed since the form was opened. */
  moved: boolean
  /** What stands behind a text that is compared. */
  behind: (name: string, text: string) => unknown

  idOf: (name: string) => string
  /** How fields are called that have no label of their own. */
  labels?: Record<string, string>
  says?: Record<string, (text: string, value: unknown) => ReactNode>
}

type Input<T extends Values> = {
  /** The version of the record as it stands now; none while it is made. */
  version?: number
  /** What the form would begin with now. */
  now?: T
  mine: T
  set: (name: string, value: unknown) => void
  paused: boolean
}

/** Inside what a field holds, the names by which rows are only told apart do not count. */
const parts = (row: object) =>
  Object.entries(row)
    .filter(([name]) => name !== 'key')
    .toSorted(([one], [other]) => one.localeCompare(other))

/** What a field holds in words, by which it is compared and shown. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (Array.isArray(value)) {
    const rows = value.some((one) => typeof one === 'object')
    const texts = value.map(textOf)
    // Where members are but chosen, their order says nothing.
    return rows ? texts.join('\n') : texts.toSorted().join(', ')
  }
  if (typeof value === 'object') {
    return parts(value)
      .map(([, part]) => textOf(part) || '–')
      .join(' · ')
  }
  return String(value)
}

export function textsOf(values: Values = {}): Texts {
  return Object.fromEntries(Object.entries(values).map(([name, one]) => [name, textOf(one)]))
}

/** Two changes in one make sense in sentences only, not in a postcode or a number. */
const isProse = (text: string) => text.trim().split(/\s+/).length > 4

type Found = Collision & Pick<Edition, 'moved' | 'behind'>

export function useEdition<T extends Values>(input: Input<T>): Found {
  const { version = 0, now, mine, set, paused } = input
  const state = { version, values: textsOf(now) }
  const [begun] = useState(state)
  // The values behind the texts that are chosen from.
  const kept = useRef(new Map<string, unknown>())

  // biome-ignore lint/correctness/useExhaustiveDependencies: as they were when they were compared.
  useEffect(() => {
    for (const values of [mine, now ?? {}])
      for (const [name, one] of Object.entries(values))
        kept.current.set(`${name} ${textOf(one)}`, one)
  }, [version, paused])

  function behind(name: string, text: string): unknown {
    const key = `${name} ${text}`
    return kept.current.has(key) ? kept.current.get(key) : text
  }

  const collision = useCollision({
    begun,
    now: state,
    mine: textsOf(mine),
    set: (name, text) => set(name, behind(name, text)),
    paused,
  })
  const clashes = collision.clashes.map((one) =>
    isProse(one.mine) ? one : { ...one, both: undefined },
  )
  return { ...collision, clashes, behind, moved: collision.version !== begun.version }
}
