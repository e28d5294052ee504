/** What undoing a bulk change came to, in words. */
import type { BulkRun, BulkRunPage } from '~/api/types'
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
