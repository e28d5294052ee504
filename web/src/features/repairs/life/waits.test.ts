import { namesLike, nameWritten, namingAt, needsNote } from './waits'

test('only what no code says, and an emergency, needs words', () => {
  expect(needsNote('Other', 'Routine')).toBe(true)
  expect(needsNote('Weather', 'Emergency')).toBe(true)
  expect(needsNote('Weather', 'Routine')).toBe(false)
  expect(needsNote(null, 'Urgent')).toBe(false)
})

test('a name is being typed behind an @ that begins a word', () => {
  for (const [text, typed] of [
    ['@', ''],
    ['Ask @an', 'an'],
    ['Ask (@Ann Le', 'Ann Le'],
    ['mail a@an', undefined],
    ['nobody', undefined],
    ['@Zoë O’N', 'Zoë O’N'],
  ] as const) {
    expect(namingAt(text, text.length)).toBe(typed)
  }
})

test('the chosen name stands in the text and the caret behind it', () => {
  expect(nameWritten('Ask @an about it', 7, 'Ann Lee')).toEqual(['Ask @Ann Lee about it', 13])
  expect(nameWritten('plain', 5, 'Ann Lee')).toEqual(['plain', 5])
})

test('names are offered by the beginning of any of their words', () => {
  const people = [{ name: 'Ann Lee' }, { name: 'Leo Grant' }, { name: 'Ben Cole' }]
  expect(namesLike(people, 'le').map(({ name }) => name)).toEqual(['Ann Lee', 'Leo Grant'])
  expect(namesLike(people, '')).toHaveLength(3)
  expect(namesLike(people, 'zz')).toHaveLength(0)
})
