/** How far a checklist has come, in words. */
import type { Checklist, ChecklistLine } from '~/api/types'

export function isAnswered(line: ChecklistLine): boolean {
  return line.value != null || line.attachmentId != null
}

export function progressWords({ items, missing }: Checklist): string {
  if (missing > 0)
    return missing === 1 ? '1 needed answer missing' : `${missing} needed answers missing`
  const left = items.filter((line) => !isAnswered(line)).length
  return left === 0 ? 'All answered' : 'All needed answers given'
}

/** An answer as the office reads it. */
export function answerWords(line: ChecklistLine): string {
  if (!isAnswered(line)) return line.mandatory ? 'Not answered yet (needed)' : 'Not answered'
  if (line.kind === 'Tick') return 'Done'
  if (line.kind === 'YesNo') return line.value === 'yes' ? 'Yes' : 'No'
  return line.value ?? 'Photo'
}
