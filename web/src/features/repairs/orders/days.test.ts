import type { Visit, WorkOrder } from '~/api/types'
import { workOrders } from '~/mocks/data'

import { daysOf } from './days'
import { checkTime, liveVisits, spanOf } from './visitWords'

const now = Date.parse('2026-11-24T10:00:00Z')
const [base] = workOrders

function order(id: string, status: WorkOrder['status'], start: string | null): WorkOrder {
  if (!base) throw new Error('The mocks have work orders.')
  return { ...base, id, status, scheduledStartAt: start }
}

test('a contractor sees today first, then what needs an answer, then the days to come', () => {
  const days = daysOf(
    [
      order('done', 'Completed', '2026-11-23T09:00:00Z'),
      order('later', 'Scheduled', '2026-11-27T09:00:00Z'),
      order('tomorrow', 'Scheduled', '2026-11-25T09:00:00Z'),
      order('new', 'Offered', null),
      order('shut out', 'NoAccess', '2026-11-24T08:00:00Z'),
      order('afternoon', 'Scheduled', '2026-11-24T14:00:00Z'),
      order('running', 'InProgress', '2026-11-23T09:00:00Z'),
      order('missed', 'Scheduled', '2026-11-20T09:00:00Z'),
    ],
    now,
  )
  expect(days.map(({ title, orders }) => [title, ...orders.map(({ id }) => id)])).toEqual([
    ['Today', 'running', 'afternoon'],
    ['Still open from before', 'missed'],
    ['To answer or to schedule', 'new', 'shut out'],
    ['Tomorrow', 'tomorrow'],
    ['Fri 27 Nov', 'later'],
    ['Done', 'done'],
  ])
})

test('a visit must end after it begins', () => {
  const day = { date: '2026-11-24', arrival: 'between' as const }
  expect(checkTime({ ...day, from: '12:00', until: '09:00' })).toEqual({
    until: 'The visit must end after it begins.',
  })
  expect(checkTime({ ...day, from: '09:00', until: '12:00' })).toEqual({})
  expect(checkTime({ ...day, arrival: 'morning', from: '', until: '' })).toEqual({})
  expect(checkTime({ date: '2026-02-31', arrival: 'between', from: '', until: '25:00' })).toEqual({
    date: 'There is no such day. Enter one such as 24/11/2026.',
    from: 'Enter a time such as 09:00.',
    until: 'Enter a time such as 12:00.',
  })
})

test('c7 each kind of arrival has its hours, in winter and in summer', () => {
  const hours = { from: '14:30', until: '16:00' }
  const of = (date: string, arrival: 'morning' | 'twoHours' | 'exact' | 'between') =>
    spanOf({ date, arrival, ...hours })
  expect(of('2026-11-24', 'morning')).toEqual({
    startAt: '2026-11-24T08:00:00.000Z',
    endAt: '2026-11-24T12:00:00.000Z',
  })
  expect(of('2026-07-21', 'twoHours')).toEqual({
    startAt: '2026-07-21T13:30:00.000Z',
    endAt: '2026-07-21T15:30:00.000Z',
  })
  expect(of('2026-07-21', 'exact')?.endAt).toBe('2026-07-21T14:30:00.000Z')
  expect(of('2026-11-24', 'between')?.endAt).toBe('2026-11-24T16:00:00.000Z')
})

test('what is agreed stands before what is asked for', () => {
  const visit = (id: string, status: Visit['status']) => ({ id, status }) as Visit
  const all = [visit('a', 'Proposed'), visit('b', 'Moved'), visit('c', 'Confirmed')]
  expect(liveVisits(all).map(({ id }) => id)).toEqual(['c', 'a'])
})
