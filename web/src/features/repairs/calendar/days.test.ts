import type { Visit } from '~/api/types'

import { onDay, rowsOf, shownDays, step } from './days'

test('c9 a view shows whole days, weeks from Monday, and the weeks that a month touches', () => {
  expect(shownDays('day', '2026-11-26')).toEqual(['2026-11-26'])
  const week = shownDays('week', '2026-11-26')
  expect([week[0], week[6], week.length]).toEqual(['2026-11-23', '2026-11-29', 7])
  const november = shownDays('month', '2026-11-26')
  expect([november[0], november.at(-1), november.length]).toEqual(['2026-10-26', '2026-12-06', 42])
  const february = shownDays('month', '2027-02-10')
  expect([february[0], february.at(-1)]).toEqual(['2027-02-01', '2027-03-07'])
})

test('c9 a step is a day, a week or a month', () => {
  expect(step('day', '2026-12-31', 1)).toBe('2027-01-01')
  expect(step('week', '2026-11-26', -1)).toBe('2026-11-19')
  expect(step('month', '2026-11-26', 1)).toBe('2026-12-01')
  expect(step('month', '2026-01-31', 1)).toBe('2026-02-01')
})

test('c9 a visit that is moved keeps its hours across the change of clocks', () => {
  const visit = { startAt: '2026-03-27T09:00:00.000Z', endAt: '2026-03-27T11:00:00.000Z' }
  expect(onDay(visit, '2026-03-30')).toEqual({
    startAt: '2026-03-30T08:00:00.000Z',
    endAt: '2026-03-30T10:00:00.000Z',
  })
  const night = { startAt: '2026-11-24T22:00:00.000Z', endAt: '2026-11-25T02:00:00.000Z' }
  expect(onDay(night, '2026-11-27')?.endAt).toBe('2026-11-28T02:00:00.000Z')
  // Clocks show no half past one on this day.
  const early = { startAt: '2026-03-27T01:30:00.000Z', endAt: '2026-03-27T03:00:00.000Z' }
  expect(onDay(early, '2026-03-29')).toBeUndefined()
})

test('contractors stand by name', () => {
  const visit = (contractorId: string, contractorName: string) =>
    ({ contractorId, contractorName }) as Visit
  const rows = rowsOf([visit('b', 'Zeta'), visit('a', 'Alpha'), visit('b', 'Zeta')])
  expect(rows.map(({ name, visits }) => [name, visits.length])).toEqual([
    ['Alpha', 1],
    ['Zeta', 2],
  ])
})

test('c9 a visit stands in the row of everybody who comes, and where nobody is named in its firm’s', () => {
  const visit = (id: string, ...names: string[]) =>
    ({
      id,
      contractorId: 'f',
      contractorName: 'Pipes',
      operatives: names.map((name) => ({ id: name, name })),
    }) as unknown as Visit
  const rows = rowsOf([visit('1', 'Bo', 'Ann'), visit('2'), visit('3', 'Ann')], 'operative')
  expect(rows.map(({ name, visits }) => [name, visits.map(({ id }) => id)])).toEqual([
    ['Pipes: Ann', ['1', '3']],
    ['Pipes: Bo', ['1']],
    ['Pipes: nobody named', ['2']],
  ])
})
