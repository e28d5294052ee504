import { undoneWords } from './undone'

test('an undone merge says which fields kept a later edit', () => {
  const keptName = 'Priya Shah'
  for (const [leftAsEdited, said] of [
    [[], 'The merge is undone.'],
    [
      ['email', 'lastName'],
      'The merge is undone. Edited since, so kept as it is on Priya Shah: email, last name.',
    ],
  ] as const) {
    expect(undoneWords({ leftAsEdited: [...leftAsEdited], keptName })).toBe(said)
  }
})
