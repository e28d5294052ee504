import { partsOf, toggled, whoWords, wrongShares } from './whoWords'

test('c9 who comes is said with parts only where there are several', () => {
  expect(whoWords([])).toBe('')
  expect(whoWords([{ id: 'a', name: 'Ann', share: 100 }])).toBe('Ann')
  expect(
    whoWords([
      { id: 'a', name: 'Ann', share: 60 },
      { id: 'b', name: 'Bo', share: 40 },
    ]),
  ).toBe('Ann (60 %), Bo (40 %)')
  // A resident reads names alone.
  expect(
    whoWords([
      { id: 'a', name: 'Ann' },
      { id: 'b', name: 'Bo', share: null },
    ]),
  ).toBe('Ann, Bo')
})

test('whoever joins or leaves makes the parts equal again', () => {
  expect(toggled({ a: 60, b: 40 }, 'c')).toEqual({ a: '', b: '', c: '' })
  expect(toggled({ a: 60, b: 40 }, 'a')).toEqual({ b: '' })
})

test('parts make a hundred, or are nobody’s', () => {
  expect(wrongShares({})).toBeNull()
  expect(wrongShares({ a: '', b: '' })).toBeNull()
  expect(wrongShares({ a: 60, b: 40 })).toBeNull()
  expect(wrongShares({ a: 60, b: '' })).toMatch(/everybody/)
  expect(wrongShares({ a: 60, b: 50 })).toMatch(/110 %/)
  expect(partsOf({ a: 60, b: '' })).toEqual([{ operativeId: 'a', share: 60 }, { operativeId: 'b' }])
})
