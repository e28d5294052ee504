import type { TicketPage, WorkOrder } from '~/api/types'
import { orderMoves, pageOf, tickets, workOrders } from '~/mocks/data'

import { assignAction, isEarly, nextActions, orderActions, ticketActions } from './actions'

function page(change: Partial<TicketPage['ticket']>, orders: WorkOrder[] = []): TicketPage {
  const [first] = tickets
  if (!first) throw new Error('The mocks have tickets.')
  const base = pageOf(first)
  return { ...base, ticket: { ...base.ticket, ...change }, workOrders: orders }
}

function order(status: WorkOrder['status'], change: Partial<WorkOrder> = {}): WorkOrder {
  const [first] = workOrders
  if (!first) throw new Error('The mocks have work orders.')
  return { ...first, status, moves: orderMoves(status), ...change }
}

const labels = (actions: { label: string }[]) => actions.map(({ label }) => label)

test('a new ticket is triaged first, then gets a work order', () => {
  expect(labels(nextActions(page({ status: 'New', respondedAt: null })))).toEqual([
    'Triage',
    'Raise work order',
  ])
})

test('a work order without a contractor gets one first', () => {
  const fresh = order('Created', { contractorId: null, canAssign: true })
  expect(labels(nextActions(page({ status: 'New' }, [fresh])))).toEqual([
    'Assign contractor',
    'Schedule',
  ])
})

test('only the firm that was given a job is shown that it can hand it back', () => {
  const back = (status: WorkOrder['status'], allowed: boolean) => {
    const move = { to: 'Declined', label: 'Hand back', needs: ['reason'], needsReason: true }
    const moves = [{ ...move, allowed, why: allowed ? null : 'x' }] as WorkOrder['moves']
    return labels(orderActions(order(status, { canAssign: false, moves })))
  }
  expect(back('Accepted', true)).toEqual(['Hand back'])
  expect(back('Accepted', false)).toEqual([])
  // An offer is declined; where it cannot be, it says why.
  expect(back('Offered', false)).toEqual(['Decline'])
})

test('completed work is verified or sent back', () => {
  expect(labels(nextActions(page({ status: 'Completed' }, [order('Completed')])))).toEqual([
    'Verify',
    'Send back',
  ])
})

test('a verified repair is closed', () => {
  const closing = page({ status: 'Completed' }, [order('Verified', { moves: [] })])
  const moves = closing.moves.map((move) => ({ ...move, allowed: move.to === 'Closed' }))
  expect(labels(nextActions({ ...closing, moves }))[0]).toBe('Close')
})

test('what is not allowed stays in the menu and says why', () => {
  const closed = ticketActions(page({})).find(({ key }) => key === 'close')
  expect(closed).toMatchObject({ allowed: false, why: 'The work is not completed yet.' })
})

test('reopening shows once, though it can lead to two statuses', () => {
  const done = page({ status: 'Closed' })
  const moves = (['New', 'Assigned'] as const).map((to) => ({
    to,
    label: 'Reopen',
    allowed: to === 'Assigned',
    why: to === 'New' ? 'The contractor still holds it.' : null,
    needsReason: true,
    needs: [],
  }))
  const actions = ticketActions({ ...done, moves }).filter(({ key }) => key === 'reopen')
  expect(actions).toHaveLength(1)
  expect(actions[0]?.allowed).toBe(true)
})

test('only who hands out work sees the contractor change', () => {
  expect(labels(orderActions(order('Scheduled', { canAssign: true })))[0]).toBe('Change contractor')
  expect(labels(orderActions(order('Scheduled', { canAssign: false })))).not.toContain(
    'Change contractor',
  )
})

test('going back into progress is called sending back', () => {
  expect(labels(orderActions(order('Completed', { canAssign: false })))).toEqual([
    'Verify',
    'Send back',
  ])
})

test('starting on a day before the visit is early, as clocks in London show it', () => {
  const booked = '2026-12-03T09:00:00Z'
  expect(isEarly(booked, Date.parse('2026-12-02T23:59:00Z'))).toBe(true)
  expect(isEarly(booked, Date.parse('2026-12-03T06:00:00Z'))).toBe(false)
  expect(isEarly('2026-07-03T09:00:00Z', Date.parse('2026-07-02T23:30:00Z'))).toBe(false)
  expect(isEarly(undefined, Date.parse(booked))).toBe(false)
})

test('i7 assigning means the job without a firm, then one whose firm can change, then a new job', () => {
  const mine = order('Offered', { id: 'w1', contractorId: 'f1', canAssign: true })
  const bare = order('Created', { id: 'w2', contractorId: null, canAssign: true })
  const shut = order('Completed', { id: 'w3', canAssign: false })
  expect(assignAction(page({}, [mine, bare, shut]))?.orderId).toBe('w2')
  expect(assignAction(page({}, [shut, mine]))?.orderId).toBe('w1')
  expect(assignAction(page({}, [shut]))?.key).toBe('raise')
})
