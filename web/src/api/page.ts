/** Lists come in pages, each naming where the next begins. */
import type { InfiniteData } from '@tanstack/react-query'

import type { paths } from './schema.gen'

/** What a list can be asked for, without the paging. */
export type FilterOf<P extends keyof paths> = paths[P] extends {
  get: { parameters: { query?: infer Q } }
}
  ? Omit<NonNullable<Q>, 'limit' | 'after' | 'count'>
  : never

export interface Page<T> {
  items: T[]
  next?: string | null
  total?: number | null
}

export const firstPage = undefined as string | undefined

export function nextPage(page: { next?: string | null }): string | undefined {
  return page.next ?? undefined
}

export function itemsOf<T>(data: InfiniteData<Page<T>>): T[] {
  return data.pages.flatMap((page) => page.items)
}

/** Leaves out what is empty, so that the address of a request says only what was asked. */
export function compact<T extends Record<string, unknown>>(query: T): Partial<T> {
  const kept = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  return Object.fromEntries(kept) as Partial<T>
}
