import type { TicketPage } from '~/api/types'
import { pageOf, tickets } from '~/mocks/data'

import { besides, canGoBack, dropOf, onlyTo, withEnds } from './drop'

type Move = TicketPage['moves'][number]

function move(to: string, more: Partial<Move> = {}): Move {
  return { to, label: to, allowed: true, needsReason: false, needs: [], ...more }
}

function page(status: TicketPage['ticket']['status'], moves: Move[]): TicketPage {
  const [summary] = tickets
  if (!summary) throw new Error('the mocks have tickets')
  return { ...pageOf({ ...summary, status }), moves }
}

test('i8 a drop moves at once, asks for more, or says why the card stays', () => {
  const assigned = page('Assigned', [
    move('InProgress', { allowed: false, why: 'It starts with the work order.' }),
    move('New'),
    move('Cancelled', { needs: ['reason'] }),
  ])
  expect(dropOf(assigned, 'Assigned')).toEqual({ kind: 'nothing' })
  expect(dropOf(assigned, 'New')).toEqual({ kind: 'move' })
  expect(dropOf(assigned, 'Cancelled')).toEqual({ kind: 'ask', action: 'cancel' })
  expect(dropOf(assigned, 'InProgress')).toEqual({
    kind: 'refused',
    why: 'It starts with the work order.',
  })
  expect(dropOf(assigned, 'Closed')).toEqual({
    kind: 'refused',
    why: 'It is assigned. From there it goes to In progress or New or Cancelled.',
  })
  expect(dropOf(page('Cancelled', [move('New')]), 'New')).toEqual({ kind: 'ask', action: 'reopen' })
  expect(dropOf(page('Cancelled', [move('New')]), 'Closed')).toEqual({
    kind: 'refused',
    why: 'It is cancelled. From there it goes to New.',
  })
})

test('i8 finishing and reopening open the dialog that a ticket has for it', () => {
  const done = page('Completed', [move('Closed'), move('Assigned'), move('New')])
  expect(dropOf(done, 'Closed')).toEqual({ kind: 'ask', action: 'close' })
  expect(dropOf(done, 'New')).toEqual({ kind: 'ask', action: 'reopen' })
  // The dialog then knows which of the two was meant.
  expect(onlyTo(done, 'New').moves.map(({ to }) => to)).toEqual(['New'])
  const going = page('InProgress', [move('Completed')])
  expect(dropOf(going, 'Completed')).toEqual({ kind: 'ask', action: 'complete-ticket' })
})

test('i8 a card that no contractor has is assigned by choosing the colleague who does it', () => {
  const fresh = page('New', [move('Assigned', { needs: ['assignee'] })])
  expect(dropOf(fresh, 'Assigned')).toEqual({ kind: 'ask', action: 'own-staff' })
})

test('i8 there is a way back where the inverse is open and asks for nothing', () => {
  const after = page('New', [move('Assigned'), move('Cancelled', { needs: ['reason'] })])
  expect(canGoBack(after, 'Assigned')).toBe(true)
  expect(canGoBack(after, 'Cancelled')).toBe(false)
  expect(canGoBack(page('New', [move('Assigned', { allowed: false })]), 'Assigned')).toBe(false)
})

test('i8 alt and an arrow go one column on and stop at the edge', () => {
  expect(besides(['a', 'b', 'c'], 'b', 1)).toBe('c')
  expect(besides(['a', 'b', 'c'], 'b', -1)).toBe('a')
  expect(besides(['a', 'b', 'c'], 'a', -1)).toBeUndefined()
})

test('i8 a card can be closed or cancelled where these have no column', () => {
  const of = (status: 'New' | 'Closed') => ({ status, total: 0, items: [], goesTo: [] })
  const names = (columns: { status?: string | null }[]) => columns.map(({ status }) => status)
  expect(names(withEnds([of('New'), of('Closed')]))).toEqual(['New', 'Closed', 'Cancelled'])
  expect(withEnds([{ coordinatorId: 'u1', total: 0, items: [], goesTo: [] }])).toHaveLength(1)
})
