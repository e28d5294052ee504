import { checkNeeds, needsOf, needsSentences, needsValues } from './needs'

test('S22 needs are typed, bounded and said', () => {
  const needs = { noticeHours: 24, twoPeople: true, notBefore: '10:00', notAfter: '15:00' }
  expect(needsOf(needsValues(needs))).toEqual(needs)
  expect(needsOf(needsValues())).toEqual({ twoPeople: false })
  expect(needsSentences(needs)).toEqual([
    'Needs 24 hours’ notice.',
    'Two people attend.',
    'Visits only between 10:00 and 15:00.',
  ])
  expect(needsSentences({ noticeHours: 1, notBefore: '10:00' })).toEqual([
    'Needs 1 hour’s notice.',
    'No visit before 10:00.',
  ])
  expect(needsSentences({ twoPeople: false })).toEqual([])
  for (const [hours, fine] of [
    ['', true],
    [1, true],
    [336, true],
    [0, false],
    [337, false],
  ] as const)
    expect(checkNeeds({ ...needsValues(), noticeHours: hours }).noticeHours === undefined).toBe(
      fine,
    )
  expect(checkNeeds({ ...needsValues(), notBefore: '12:00', notAfter: '12:00' })).toHaveProperty(
    'notAfter',
  )
})
