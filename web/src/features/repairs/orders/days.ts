/** The jobs of a contractor, by the day on which they are to be done. */
import type { WorkOrder } from '~/api/types'
import { dayWords, londonDate, londonParts } from '~/lib/time'

export type Day = { title: string; orders: WorkOrder[] }

const done = ['Completed', 'Verified', 'Cancelled', 'Declined']

function byStart(a: WorkOrder, b: WorkOrder): number {
  return (a.scheduledStartAt ?? '').localeCompare(b.scheduledStartAt ?? '')
}

/** Nobody could get in: the visit that was agreed does not count any more. */
function visited({ scheduledStartAt, status }: WorkOrder): boolean {
  return !!scheduledStartAt && status !== 'NoAccess'
}

/** First what is for today or late, then what needs an answer or a date, then the days to come. */
export function daysOf(orders: WorkOrder[], now: number): Day[] {
  const today = londonDate(now)
  const open = orders.filter(({ status }) => !done.includes(status))
  const dated = open.filter(visited).toSorted(byStart)
  const dateOf = (order: WorkOrder) => londonParts(order.scheduledStartAt ?? now).date
  const isDue = (order: WorkOrder) => dateOf(order) === today || order.status === 'InProgress'
  const due = dated.filter(isDue)
  const missed = dated.filter((order) => dateOf(order) < today && !isDue(order))
  const loose = open.filter((order) => !visited(order))
  const later = dated.filter((order) => dateOf(order) > today && !isDue(order))
  const days = new Map<string, Day>()
  for (const order of later) {
    const date = dateOf(order)
    const title =
      date === londonDate(now, 1) ? 'Tomorrow' : dayWords(order.scheduledStartAt ?? '', now)
    const day = days.get(date) ?? { title, orders: [] }
    day.orders.push(order)
    days.set(date, day)
  }
  const all = [
    { title: 'Today', orders: due },
    { title: 'Still open from before', orders: missed },
    { title: 'To answer or to schedule', orders: loose },
    ...days.values(),
    { title: 'Done', orders: orders.filter(({ status }) => done.includes(status)) },
  ]
  return all.filter((day) => day.orders.length > 0)
}
