/** Keeps a list still while somebody reads it: what is new waits until it is asked for. */

type Item = { id: string }

export type Steady<T extends Item> = {
  /** What the list is of; another list starts anew. */
  key: string
  /** How many pages were read. */
  pages: number
  /** The rows as they stand. */
  order: string[]
  /** What was known of each, so that one that left the list does not pull up those below. */
  known: Map<string, T>
}

type Input<T> = { key: string; pages: number; items: T[]; held: boolean }

const ids = (items: Item[]) => items.map(({ id }) => id)
const same = (one: string[], other: string[]) =>
  one.length === other.length && one.every((id, at) => id === other[at])

/** The list after an answer of the server. The same state where nothing is to be done. */
export function steady<T extends Item>(old: Steady<T> | undefined, now: Input<T>): Steady<T> {
  const { key, pages, items, held } = now
  const known = new Map([...(old?.known ?? []), ...items.map((item) => [item.id, item] as const)])
  if (!old || old.key !== key || !held) {
    const order = ids(items)
    if (old && old.key === key && old.pages === pages && same(old.order, order)) {
      return items.every((item) => old.known.get(item.id) === item) ? old : { ...old, known }
    }
    return { key, pages, order, known: new Map(items.map((item) => [item.id, item])) }
  }
  const standing = new Set(old.order)
  // Further pages were asked for: what stands below the last row that is known is no surprise.
  const last = items.findLastIndex(({ id }) => standing.has(id))
  const below = pages > old.pages ? ids(items.slice(last + 1)) : []
  const changed = items.some((item) => old.known.get(item.id) !== item)
  if (below.length === 0 && pages === old.pages && !changed) return old
  return { key, pages, order: [...old.order, ...below], known }
}

export type Shown<T> = { rows: { item: T; gone: boolean }[]; fresh: number; gone: number }

/** What is shown of it, and what waits. */
export function shownOf<T extends Item>({ order, known }: Steady<T>, items: T[]): Shown<T> {
  const here = new Set(ids(items))
  const rows = order.flatMap((id) => {
    const item = known.get(id)
    return item ? [{ item, gone: !here.has(id) }] : []
  })
  const standing = new Set(order)
  const fresh = items.filter(({ id }) => !standing.has(id)).length
  return { rows, fresh, gone: rows.filter(({ gone }) => gone).length }
}
