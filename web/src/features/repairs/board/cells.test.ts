import type { BoardColumn } from '~/api/types'
import { tickets } from '~/mocks/data'

import { shownOf, steady } from '../inbox/steady'
import { cellsOf, columnsOf } from './cells'

const column = (status: 'New' | 'Assigned', items: BoardColumn['items']): BoardColumn => ({
  status,
  total: items.length,
  items,
  goesTo: [],
})

test('i13 a card that somebody else moves keeps its place while the board is held', () => {
  const [one, two, three] = tickets
  if (!one || !two || !three) throw new Error('the mocks have tickets')
  const before = cellsOf([column('New', [one, two]), column('Assigned', [three])])
  const after = cellsOf([column('New', [two]), column('Assigned', [one, three])])
  const base = { key: 'status', pages: 1 }
  const first = steady(undefined, { ...base, items: before, held: true })
  const held = shownOf(steady(first, { ...base, items: after, held: true }), after)
  const names = columnsOf(held.rows).map(({ column: { items } }) => items.map(({ id }) => id))
  expect(names).toEqual([[one.id, two.id], [three.id]])
  expect(columnsOf(held.rows)[0]?.left).toEqual(new Set([one.id]))
  // How many a column has is said as it is.
  expect(columnsOf(held.rows).map(({ column: { total } }) => total)).toEqual([1, 2])
  const free = shownOf(steady(first, { ...base, items: after, held: false }), after)
  expect(columnsOf(free.rows).map(({ column: { items } }) => items.length)).toEqual([1, 2])
})
