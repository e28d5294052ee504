/** What undoing a merge did, in words. */
import { words } from './words'

export function undoneWords({
  leftAsEdited,
  keptName,
}: {
  leftAsEdited: string[]
  keptName: string
}) {
  if (leftAsEdited.length === 0) return 'The merge is undone.'
  const fields = leftAsEdited.map((field) => words(field).toLowerCase()).join(', ')
  return `The merge is undone. Edited since, so kept as it is on ${keptName}: ${fields}.`
}
