/** The days of a calendar and what lies on them, as clocks in London show it. */
import type { Visit } from '~/api/types'
import { londonInstant, londonParts } from '~/lib/time'

export const calendarViews = ['day', 'week', 'month'] as const
export type CalendarView = (typeof calendarViews)[number]

const day = 86_400_000

/** A date so many days later; dates are of no zone. */
export function plusDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10)
}

/** 0 for Monday to 6 for Sunday. */
function weekday(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7
}

/** The days that a view shows: one, those of its week, or the weeks that its month touches. */
export function shownDays(view: CalendarView, date: string): string[] {
  const days = (from: string, count: number) =>
    Array.from({ length: count }, (_, index) => plusDays(from, index))
  if (view === 'day') return [date]
  if (view === 'week') return days(plusDays(date, -weekday(date)), 7)
  const first = `${date.slice(0, 7)}-01`
  const start = plusDays(first, -weekday(first))
  const weeks = days(start, 42)
  // The sixth week is shown only where the month reaches into it.
  return weeks[35]?.startsWith(date.slice(0, 7)) ? weeks : weeks.slice(0, 35)
}

/** The date that a view shows after so many steps. */
export function step(view: CalendarView, date: string, by: number): string {
  if (view === 'day') return plusDays(date, by)
  if (view === 'week') return plusDays(date, by * 7)
  const [year = 0, month = 1] = date.split('-').map(Number)
  const next = new Date(Date.UTC(year, month - 1 + by, 1))
  return next.toISOString().slice(0, 10)
}

export function dateOf({ startAt }: Pick<Visit, 'startAt'>): string {
  return londonParts(startAt).date
}

type Times = Pick<Visit, 'startAt' | 'endAt'>

/** The same hours on another day; `undefined` where clocks show no such time on it. */
export function onDay({ startAt, endAt }: Times, date: string): Times | undefined {
  const [start, end] = [londonParts(startAt), londonParts(endAt)]
  const nights = Math.round((Date.parse(end.date) - Date.parse(start.date)) / day)
  const from = londonInstant(date, start.time)
  const to = londonInstant(plusDays(date, nights), end.time)
  return from && to && to > from ? { startAt: from, endAt: to } : undefined
}

export const calendarGroups = ['contractor', 'operative'] as const
export type CalendarGroup = (typeof calendarGroups)[number]

export type Row = { id: string; name: string; visits: Visit[] }

/** A row for each contractor who has a visit, by name. */
function byContractor({ contractorId, contractorName }: Visit): [string, string][] {
  return [[contractorId, contractorName ?? 'A contractor']]
}

/** A row for each operative who comes, with their firm; and one a firm for visits of nobody named. */
function byOperative(visit: Visit): [string, string][] {
  const firm = visit.contractorName ?? 'A contractor'
  if (visit.operatives.length === 0)
    return [[`none ${visit.contractorId}`, `${firm}: nobody named`]]
  return visit.operatives.map(({ id, name }) => [id, `${firm}: ${name}`])
}

/** The rows of a calendar by name; a visit of several people stands in the row of each. */
export function rowsOf(visits: Visit[], group: CalendarGroup = 'contractor'): Row[] {
  const rows = new Map<string, Row>()
  for (const visit of visits) {
    for (const [id, name] of group === 'operative' ? byOperative(visit) : byContractor(visit)) {
      const row = rows.get(id) ?? { id, name, visits: [] }
      row.visits.push(visit)
      rows.set(id, row)
    }
  }
  return [...rows.values()].toSorted((a, b) => a.name.localeCompare(b.name))
}
