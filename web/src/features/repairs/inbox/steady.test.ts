import { shownOf, steady } from './steady'

const row = (id: string, text = '') => ({ id, text })
const rows = (...ids: string[]) => ids.map((id) => row(id))
const base = { key: 'open', pages: 1, held: true }

test('a new row waits while somebody reads, and those that stand keep their places', () => {
  const first = steady(undefined, { ...base, items: rows('b', 'c') })
  const items = [row('a'), row('b', 'changed'), row('c')]
  const next = steady(first, { ...base, items })
  expect(next.order).toEqual(['b', 'c'])
  const shown = shownOf(next, items)
  expect(shown.fresh).toBe(1)
  expect(shown.rows[0]?.item.text).toBe('changed')
})

test('a row that left keeps its place until the list is taken anew', () => {
  const first = steady(undefined, { ...base, items: rows('a', 'b', 'c') })
  const items = rows('a', 'c')
  const held = steady(first, { ...base, items })
  expect(shownOf(held, items).rows.map(({ item, gone }) => [item.id, gone])).toEqual([
    ['a', false],
    ['b', true],
    ['c', false],
  ])
  const anew = steady(held, { ...base, items, held: false })
  expect(anew.order).toEqual(['a', 'c'])
})

test('a further page is no surprise', () => {
  const first = steady(undefined, { ...base, items: rows('b', 'c') })
  const items = rows('a', 'b', 'c', 'd', 'e')
  const next = steady(first, { ...base, pages: 2, items })
  expect(next.order).toEqual(['b', 'c', 'd', 'e'])
  expect(shownOf(next, items).fresh).toBe(1)
})

test('another list starts anew, and the same answer changes nothing', () => {
  const items = rows('a')
  const first = steady(undefined, { ...base, items })
  expect(steady(first, { ...base, items })).toBe(first)
  expect(steady(first, { ...base, items, held: false })).toBe(first)
  expect(steady(first, { ...base, key: 'late', items: rows('z') }).order).toEqual(['z'])
})
