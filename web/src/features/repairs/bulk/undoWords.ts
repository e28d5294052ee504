/** What undoing a bulk change came to, in words. */
import type { BulkRun, BulkRunPage } from '~/api/types'
import { clockWords, dayWords, londonDate } from '~/lib/time'
import { count } from '~/lib/words'

type Undone = Pick<BulkRun, 'takenBack' | 'leftAlone'>

/** How many are as before; where none is, the run is as it was and only its tickets say so. */
export function undoneOf({ run, items }: BulkRunPage): Undone {
  if (run.undoneAt) return run
  return { takenBack: 0, leftAlone: items.filter(({ undone }) => undone === false).length }
}

export function undoneWords({ takenBack, leftAlone }: Undone): string {
  const back = takenBack ?? 0
  const left = leftAlone ?? 0
  const put = `${count(back, 'ticket')} ${back === 1 ? 'is' : 'are'} as before`
  if (left === 0) return `${put}.`
  const rest = `${left === 1 ? 'one was' : `${left} were`} left`
  return back === 0 ? `Nothing was put back: ${rest}.` : `${put}; ${rest}.`
}

/** "10:15 am" of today, else "Mon 28 Dec". */
export function untilWords(until: string, now: number): string {
  const today = londonDate(now) === londonDate(Date.parse(until))
  return today ? clockWords(until) : `${dayWords(until, now)}, ${clockWords(until)}`
}
