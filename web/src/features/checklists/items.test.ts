import { complaint, type Draft, moved, sent } from './items'

const draft = (text: string): Draft => ({ key: text, text, kind: 'Tick', mandatory: true })

test('an item moves by one place and stays at the ends', () => {
  expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
  expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b'])
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
  expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
})

test('items without words are not sent', () => {
  expect(sent([draft(' Isolate '), draft('  ')])).toEqual([
    { text: 'Isolate', kind: 'Tick', mandatory: true },
  ])
})

test('a list needs an item, and asks nothing twice', () => {
  expect(complaint([draft('')])).toBe('Add at least one item.')
  expect(complaint([draft('Test'), draft('test ')])).toBe('“test” is asked twice.')
  expect(complaint(Array.from({ length: 41 }, (_, n) => draft(`item ${n}`)))).toContain('40')
  expect(complaint([draft('Test')])).toBeNull()
})
