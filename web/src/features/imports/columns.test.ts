import { assign, columnName, examples, letter, unused } from './columns'

test('a column without a header is called by its letter', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(letter)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
  ])
  expect(columnName(['Name', ''], 0)).toBe('Name')
  expect(columnName(['Name', ''], 1)).toBe('Column B')
})

test('a column is given to one field only', () => {
  const mapping = assign({ email: 1, phone: 2 }, 'type', 1)
  expect(mapping).toEqual({ phone: 2, type: 1 })
  expect(assign(mapping, 'type', undefined)).toEqual({ phone: 2 })
})

test('a few different values show what a column holds', () => {
  const sample = [['a'], ['a'], [''], ['b'], ['c'], ['d']]
  expect(examples({ sample }, 0)).toBe('a · b · c')
  expect(examples({ sample }, 7)).toBe('')
  expect(examples({ sample }, undefined)).toBe('')
})

test('columns that nothing takes are told', () => {
  expect(unused(['A', 'B', ''], { type: 1 })).toEqual(['A', 'Column C'])
})
