/** The jobs of a contractor, by the day on which they are to be done. */
import type { WorkOrder } from '~/api/types'
import { dayWords, londonDate, londonParts } from '~/lib/time'

export type Day = { title: string; orders: WorkOrder[] }

const done = ['Completed', 'Verified', 'Cancelled', 'Declined']

function byStart(a: WorkOrder, b: WorkOrder): number {
  return (a.scheduledStartAt ?? '').localeCompare(b.scheduledStartAt ?? '')
}

/** First what is late or today, then what needs an answer or a date, then the days to come. */
export function daysOf(orders: WorkOrder[], now: number): Day[] {
  const today = londonDate(now)
  const open = orders.filter(({ status }) => !done.includes(status))
  const dated = open.filter(({ scheduledStartAt }) => scheduledStartAt).toSorted(byStart)
  const dateOf = (order: WorkOrder) => londonParts(order.scheduledStartAt ?? now).date
  const due = dated.filter((order) => dateOf(order) <= today || order.status === 'InProgress')
  const loose = open.filter(({ scheduledStartAt }) => !scheduledStartAt)
  const later = dated.filter((order) => !due.includes(order))
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
    { title: 'To answer or to schedule', orders: loose },
    ...days.values(),
    { title: 'Done', orders: orders.filter(({ status }) => done.includes(status)) },
  ]
  return all.filter((day) => day.orders.length > 0)
}
