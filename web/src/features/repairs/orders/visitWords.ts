/** The words for visits: how closely the arrival is known, and what somebody asks. */
import type { Arrival, Visit } from '~/api/types'
import { dateFault, londonInstant, timeFault } from '~/lib/time'

export const arrivalWords: Record<Arrival, string> = {
  morning: 'In the morning (8 am to noon)',
  afternoon: 'In the afternoon (noon to 5 pm)',
  allDay: 'At any time of the day (8 am to 5 pm)',
  twoHours: 'Within two hours',
  exact: 'At an exact time',
  between: 'Between two times',
}

export const arrivals = Object.keys(arrivalWords) as Arrival[]

export type TimeValues = { date: string; arrival: Arrival; from: string; until: string }

const fixed: Partial<Record<Arrival, [string, string]>> = {
  morning: ['08:00', '12:00'],
  afternoon: ['12:00', '17:00'],
  allDay: ['08:00', '17:00'],
}

/** Whether the hours are said by the person. */
export function asksFrom(arrival: Arrival): boolean {
  return !fixed[arrival]
}

const hour = 3_600_000

/** From when to when, as instants; `undefined` where a clock shows no such time. */
export function spanOf({ date, arrival, from, until }: TimeValues) {
  const [begin, end] = fixed[arrival] ?? [from, until]
  const start = londonInstant(date, begin)
  if (!start) return undefined
  if (arrival === 'twoHours' || arrival === 'exact') {
    const length = arrival === 'exact' ? hour : 2 * hour
    return { startAt: start, endAt: new Date(Date.parse(start) + length).toISOString() }
  }
  const endAt = londonInstant(date, end)
  return endAt ? { startAt: start, endAt } : undefined
}

/** What the form says wrong about the hours, before the server is asked. */
export function checkTime(values: TimeValues): Partial<Record<keyof TimeValues, string>> {
  const { date, arrival, from } = values
  const noDay = dateFault(date)
  const noFrom = asksFrom(arrival) ? timeFault(date, from) : null
  const noUntil = arrival === 'between' ? endFault(values) : null
  return {
    ...(noDay && { date: noDay }),
    ...(noFrom && { from: noFrom }),
    ...(noUntil && { until: noUntil }),
  }
}

function endFault({ date, from, until }: TimeValues): string | null {
  const none = timeFault(date, until, '12:00')
  return none ?? (until <= from ? 'The visit must end after it begins.' : null)
}

/** Who asked for a time, to somebody who may answer. */
export const askedBy: Record<Visit['proposedBy'], string> = {
  Staff: 'The office asks',
  Contractor: 'The contractor asks',
  Resident: 'The resident asks',
}

/** Those that are still to come or going on, what is agreed first. */
export function liveVisits(visits: Visit[]): Visit[] {
  const place = ({ status }: Visit) => ['Started', 'Confirmed', 'Proposed'].indexOf(status)
  return visits.filter((one) => place(one) >= 0).toSorted((a, b) => place(a) - place(b))
}

/** What is over, the newest first. */
export function pastVisits(visits: Visit[]): Visit[] {
  const live = ['Started', 'Confirmed', 'Proposed']
  return visits.filter(({ status }) => !live.includes(status)).toReversed()
}

export function sentence(text: string) {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A visit that is over is an earlier one, unless its day is still to come. */
export function pastNoun(past: Pick<Visit, 'startAt'>[], now: number): string {
  return past.every(({ startAt }) => Date.parse(startAt) <= now) ? 'earlier visit' : 'other visit'
}

/** When a visit that is over was, or was to be. */
export function pastWords(visit: Pick<Visit, 'startAt' | 'when'>, now: number): string {
  const early = Date.parse(visit.startAt) > now
  return early ? `It was planned for ${visit.when}` : sentence(visit.when)
}
