/** Where a version of a schedule of rates stands, in words. */
import type { RateList } from '~/api/types'
import { dateWords } from '~/lib/time'
import type { Meaning } from '~/ui/Tag'

export type State = { words: string; meaning: Meaning }

/** `today` is a date such as 2026-11-27. */
export function stateOf(list: RateList, today: string): State {
  if (!list.publishedAt) return { words: 'Draft', meaning: 'waiting' }
  if (list.inForce) return { words: 'In force', meaning: 'done' }
  if (list.validFrom > today) {
    return { words: `From ${dateWords(list.validFrom)}`, meaning: 'plain' }
  }
  return { words: 'Past', meaning: 'plain' }
}

export function nameOf({ contractorName, number }: RateList): string {
  return `${contractorName ?? 'Everybody’s prices'}, version ${number}`
}

export function ratesWords(count: number): string {
  return count === 1 ? '1 rate' : `${count.toLocaleString('en-GB')} rates`
}
