/** The part of an address after the `?`: read with care, for people edit it by hand. */

export type RawSearch = Record<string, unknown>

/** A non-empty text, or nothing. */
export function text(raw: RawSearch, name: string): string | undefined {
  const value = raw[name]
  if (typeof value !== 'string') return undefined
  const kept = value.trim().slice(0, 200)
  return kept === '' ? undefined : kept
}

/** One of the values that are allowed, or nothing. */
export function oneOf<T extends string>(
  raw: RawSearch,
  name: string,
  allowed: readonly T[],
): T | undefined {
  return allowed.find((value) => value === raw[name])
}

/** A list such as `New,Assigned`: only what is allowed, each once, in the order that we show. */
export function someOf<T extends string>(
  raw: RawSearch,
  name: string,
  allowed: readonly T[],
): string | undefined {
  const wanted = text(raw, name)?.split(',') ?? []
  const kept = allowed.filter((value) => wanted.includes(value))
  return kept.length === 0 ? undefined : kept.join(',')
}

/** A list of ids: the server says which of them it knows. */
export function idsOf(raw: RawSearch, name: string): string | undefined {
  const value = raw[name]
  const wanted = typeof value === 'string' ? value.split(',') : []
  const kept = [...new Set(wanted)].filter((id) => /^[0-9a-z-]{1,36}$/.test(id)).slice(0, 20)
  return kept.length === 0 ? undefined : kept.join(',')
}

export function listOf(value: string | undefined): string[] {
  return value ? value.split(',') : []
}

/** Leaves out what is not set, so that addresses stay short. */
export function tidy<T extends Record<string, string | undefined>>(search: T): Partial<T> {
  const kept = Object.entries(search).filter(([, value]) => value !== undefined)
  return Object.fromEntries(kept) as Partial<T>
}

/** How the router writes an address: plain words, no quotes and no JSON. */
export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) {
    if (typeof value === 'string' && value !== '') params.set(name, value)
  }
  const query = params.toString().replaceAll('%2C', ',')
  return query === '' ? '' : `?${query}`
}

export function parseSearch(query: string): Record<string, unknown> {
  return Object.fromEntries(new URLSearchParams(query))
}
