/** What stands against a time for a visit, and what has to be said to have it all the same. */

import type { BookingDeadline, BookingFacts } from '~/api/types'
import type { SaidOfTime } from '~/api/visits'
import { londonParts } from '~/lib/time'

export type Said = {
  twoPeople: boolean
  overrideReason: string
  confirmLate: boolean
  lateReason: string
}

export const nothingSaid: Said = {
  twoPeople: false,
  overrideReason: '',
  confirmLate: false,
  lateReason: '',
}

export type Span = { startAt: string; endAt: string }

export type Against = {
  /** Two people have to attend, and nobody has said so yet. */
  two: boolean
  /** It breaks the notice or the hours that the home needs. */
  need: boolean
  /** The contractor is away on its day; says so. */
  away?: string
  /** All that the contractor has are somewhere else then, as the server said. */
  taken?: string
  /** The clocks that it comes after. */
  late: BookingDeadline[]
}

const hour = 3_600_000

/** Holds a time against what is known. The server decides; this only asks beforehand. */
export function againstOf(
  facts: BookingFacts | undefined,
  span: Span | undefined,
  now: number,
  promised = false,
): Against {
  if (!facts) return { two: false, need: false, late: [] }
  const { needs, deadlines, away } = facts
  const two = !!needs.twoPeople && !promised
  if (!span) return { two, need: false, late: [] }
  const start = Date.parse(span.startAt)
  const short = start < now + (needs.noticeHours ?? 0) * hour && !!needs.noticeHours
  const passes = ({ dueAt, wholeDay }: BookingDeadline) =>
    wholeDay ? start >= Date.parse(dueAt) : start > Date.parse(dueAt)
  const day = londonParts(span.startAt).date
  return {
    two,
    need: short || !suitsHours(facts, span),
    away: away.find(({ from, to }) => from <= day && day <= to)?.words,
    late: deadlines.filter(passes),
  }
}

function suitsHours({ needs: { notBefore, notAfter } }: BookingFacts, span: Span): boolean {
  if (!notBefore && !notAfter) return true
  const [from, until] = [londonParts(span.startAt), londonParts(span.endAt)]
  if (from.date !== until.date) return false
  return (!notBefore || from.time >= notBefore) && (!notAfter || until.time <= notAfter)
}

/**
 * Adds what the server alone knows: that the contractor is somewhere else then. Its words say whether
 * a reason helps.
 */
export function withRefusal(against: Against, told: string | undefined): Against {
  return !needsReason(against) && told?.includes('or say why')
    ? { ...against, taken: told }
    : against
}

/** "This is after the target to attend, Tue 1 Dec 17:00." */
export function lateWords(late: BookingDeadline[]): string {
  return `This is after ${late.map(({ words }) => words).join('; and after ')}.`
}

/** Whether somebody has to say why the time cannot be another. */
export function needsReason({ need, away, taken }: Against): boolean {
  return need || !!away || !!taken
}

export function isLegal({ late }: Against): boolean {
  return late.some(({ legal }) => legal)
}

/** What the form says is missing, before the server is asked. */
export function checkSaid(
  said: Said,
  against: Against,
  mayOverride: boolean,
): Partial<Record<keyof Said, string>> {
  const wrong: Partial<Record<keyof Said, string>> = {}
  if (against.two && !said.twoPeople) wrong.twoPeople = 'Say that two people will attend.'
  if (needsReason(against) && mayOverride && said.overrideReason.trim() === '')
    wrong.overrideReason = 'Choose another time, or say why it cannot wait.'
  if (isLegal(against)) {
    if (said.lateReason.trim() === '') wrong.lateReason = 'Choose an earlier time, or say why.'
  } else if (against.late.length > 0 && !said.confirmLate) {
    wrong.confirmLate = 'Choose an earlier time, or confirm it.'
  }
  return wrong
}

/** What is sent: only what was asked. */
export function saidBody(said: Said, against: Against): SaidOfTime {
  const late = against.late.length > 0
  return {
    twoPeople: (against.two && said.twoPeople) || undefined,
    overrideReason: (needsReason(against) && said.overrideReason.trim()) || undefined,
    confirmLate: (late && said.confirmLate) || undefined,
    lateReason: (late && said.lateReason.trim()) || undefined,
  }
}

const asked = ['twoPeople', 'overrideReason', 'confirmLate', 'lateReason', 'startAt']

/** Whether the server refused a time for something that can be said in a dialog. */
export function canBeSaid(fields: Record<string, string>): boolean {
  const names = Object.keys(fields)
  return names.length > 0 && names.every((name) => asked.includes(name))
}
