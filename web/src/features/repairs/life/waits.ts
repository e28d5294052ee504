/** Small rules of waiting, as the server has them. */
import type { HoldMark, HoldReason, LinkRole, Priority } from '~/api/types'
import { dateWords } from '~/lib/time'
import { words } from '~/lib/words'

/** Whether a hold needs words beside its code. */
export function needsNote(reason: HoldReason | null, priority: Priority): boolean {
  return reason === 'Other' || priority === 'Emergency'
}

/** What a ticket waits for, and until when. */
export function holdWords({ reason, untilOn }: HoldMark): string {
  return untilOn ? `${words(reason)}, until ${dateWords(untilOn)}` : words(reason)
}

/** Those that somebody chooses; of a split they come by themselves. */
export const linkRoles: LinkRole[] = ['Related', 'Parent', 'Child', 'DuplicateOf', 'Duplicate']

/** What another ticket is to this one. */
export const roleWords: Record<LinkRole, string> = {
  Related: 'Related',
  Parent: 'This is a part of it',
  Child: 'It is a part of this',
  DuplicateOf: 'This reports it again',
  Duplicate: 'It reports this again',
  SplitFrom: 'This was split off it',
  SplitOff: 'It was split off this',
}

/** The letters after the last `@` before the caret, while a name is being typed there. */
export function namingAt(text: string, caret: number): string | undefined {
  const before = text.slice(0, caret)
  const found = /(?:^|[^\p{L}\p{N}])@([\p{L}\p{N}’' .-]{0,40})$/u.exec(before)
  return found?.[1]
}

/** The text with the name that is being typed written out, and where the caret stands then. */
export function nameWritten(text: string, caret: number, name: string): [string, number] {
  const typed = namingAt(text, caret)
  if (typed === undefined) return [text, caret]
  const begin = caret - typed.length
  const written = `${text.slice(0, begin)}${name} `
  return [written + text.slice(caret).replace(/^ /, ''), written.length]
}

/** Colleagues whose name, or a part of it, begins with what is typed. */
export function namesLike<T extends { name: string }>(people: T[], typed: string): T[] {
  const wanted = typed.trimEnd().toLowerCase()
  const fits = ({ name }: T) => {
    const known = name.toLowerCase()
    return known.startsWith(wanted) || known.includes(` ${wanted}`)
  }
  return people.filter(fits).slice(0, 6)
}
