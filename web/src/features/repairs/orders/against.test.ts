import type { BookingFacts } from '~/api/types'

import {
  againstOf,
  canBeSaid,
  checkSaid,
  lateWords,
  nothingSaid,
  saidBody,
  withRefusal,
} from './against'

const now = Date.parse('2026-11-27T10:00:00Z')
const target = {
  words: 'the target to attend, Tue 1 Dec 17:00',
  dueAt: '2026-12-01T17:00:00Z',
  wholeDay: false,
  legal: false,
}
const legal = {
  words: 'the legal date to investigate the hazard, Wed 2 Dec',
  dueAt: '2026-12-03T00:00:00Z',
  wholeDay: true,
  legal: true,
}
const facts: BookingFacts = {
  needs: { noticeHours: 24, twoPeople: true, notBefore: '10:00', notAfter: '15:00' },
  needsWords: [],
  away: [{ from: '2026-11-29', to: '2026-11-30', words: 'Pipes Ltd is away.' }],
  mayOverride: true,
  deadlines: [target, legal],
}
const span = (startAt: string, endAt: string) => ({ startAt, endAt })

test.each([
  ['2026-11-28T09:59:00Z', '2026-11-28T11:00:00Z', true, 0],
  ['2026-11-28T10:00:00Z', '2026-11-28T15:00:00Z', false, 0],
  ['2026-11-28T10:00:00Z', '2026-11-28T15:01:00Z', true, 0],
  ['2026-11-29T12:00:00Z', '2026-11-30T12:00:00Z', true, 0],
  ['2026-12-02T10:00:00Z', '2026-12-02T11:00:00Z', false, 1],
  ['2026-12-03T10:00:00Z', '2026-12-03T11:00:00Z', false, 2],
  // By the clocks of London.
  ['2027-07-01T09:00:00Z', '2027-07-01T14:00:00Z', false, 2],
])('S22 C9 a visit from %s until %s: breaks a need %s, late %s', (from, until, need, late) => {
  const against = againstOf(facts, span(from, until), now)
  expect([against.need, against.late.length, against.two]).toEqual([need, late, true])
})

test.each([
  ['2026-11-28T23:59:00Z', undefined],
  ['2026-11-29T00:00:00Z', 'Pipes Ltd is away.'],
  ['2026-11-30T23:59:00Z', 'Pipes Ltd is away.'],
  ['2026-12-01T00:00:00Z', undefined],
])('D4 a visit at %s on days without the firm needs a reason: %s', (from, away) => {
  const free = { ...facts, needs: {}, deadlines: [] }
  const against = againstOf(free, span(from, from), now)
  expect(against.away).toBe(away)
  expect(!!checkSaid(nothingSaid, against, true).overrideReason).toBe(!!away)
  const said = { ...nothingSaid, overrideReason: ' They will come back for it ' }
  expect(saidBody(said, against).overrideReason).toBe(away && 'They will come back for it')
})

test('S22 what was promised before is not asked again, and nothing known asks nothing', () => {
  expect(againstOf(facts, undefined, now, true).two).toBe(false)
  expect(againstOf(undefined, span('2026-11-27T11:00:00Z', '2026-11-27T12:00:00Z'), now)).toEqual({
    two: false,
    need: false,
    late: [],
  })
})

test('S22 C9 each thing that stands against a time is asked at its field, and only that is sent', () => {
  const early = againstOf(facts, span('2026-11-27T12:00:00Z', '2026-11-27T13:00:00Z'), now)
  expect(Object.keys(checkSaid(nothingSaid, early, true))).toEqual(['twoPeople', 'overrideReason'])
  // A firm has no reason to give: the server refuses, and it asks the office.
  expect(Object.keys(checkSaid(nothingSaid, early, false))).toEqual(['twoPeople'])
  const said = { twoPeople: true, overrideReason: ' Flood ', confirmLate: true, lateReason: 'x' }
  expect(checkSaid(said, early, true)).toEqual({})
  expect(saidBody(said, early)).toEqual({ twoPeople: true, overrideReason: 'Flood' })

  const late = { two: false, need: false, late: [target] }
  expect(Object.keys(checkSaid(nothingSaid, late, true))).toEqual(['confirmLate'])
  expect(lateWords(late.late)).toBe('This is after the target to attend, Tue 1 Dec 17:00.')
  const both = { two: false, need: false, late: [legal, target] }
  expect(Object.keys(checkSaid({ ...nothingSaid, confirmLate: true }, both, true))).toEqual([
    'lateReason',
  ])
  expect(checkSaid({ ...nothingSaid, lateReason: 'Abroad' }, both, true)).toEqual({})
})

test('a firm that is somewhere else is booked with a reason, where the server says that one helps', () => {
  const fine = { two: false, need: false, late: [] }
  const told = 'Pipes Ltd is somewhere else at this time.'
  const taken = withRefusal(fine, `${told} Choose another, or say why.`)
  expect(Object.keys(checkSaid(nothingSaid, taken, true))).toEqual(['overrideReason'])
  expect(saidBody({ ...nothingSaid, overrideReason: ' A second van ' }, taken)).toEqual({
    overrideReason: 'A second van',
  })
  expect(withRefusal(fine, `${told} Choose another.`)).toBe(fine)
  expect(withRefusal(fine, undefined)).toBe(fine)
})

test('C9 only what can be said in a dialog opens one', () => {
  expect(canBeSaid({ confirmLate: 'x' })).toBe(true)
  expect(canBeSaid({ twoPeople: 'x', startAt: 'y' })).toBe(true)
  expect(canBeSaid({ endAt: 'x' })).toBe(false)
  expect(canBeSaid({})).toBe(false)
})
