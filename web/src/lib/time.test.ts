import {
  agoWords,
  clockWords,
  dateFault,
  dateWords,
  dueWords,
  exact,
  expiry,
  lastMoment,
  londonInstant,
  londonParts,
  span,
  timeFault,
  twiceWords,
  visitWords,
} from './time'

const now = Date.parse('2026-11-24T10:00:00Z')
const minute = 60_000
const from = (minutes: number) => new Date(now + minutes * minute).toISOString()

test.each([
  [-0.5, 'just now'],
  [-5, '5 min ago'],
  [-3 * 60, '3 h ago'],
  [-18 * 60, 'yesterday, 4 pm'],
  [-5 * 24 * 60, 'Thu 19 Nov'],
  [-400 * 24 * 60, 'Mon 20 Oct 2025'],
])('what happened %d minutes from now is told as %s', (minutes, words) => {
  expect(agoWords(from(minutes), now)).toBe(words)
})

test.each([
  [12, 'in 12 min'],
  [72, 'in 1 h 12 min'],
  [5 * 60 + 20, 'in 5 h'],
  [2 * 24 * 60, 'in 2 days'],
  [30 * 24 * 60, 'by Thu 24 Dec'],
  [0, 'due now'],
  [-40, '40 min late'],
  [-50 * 60, '2 days late'],
])('a target %d minutes away reads %s', (minutes, words) => {
  expect(dueWords(from(minutes), now)).toBe(words)
})

test('what runs until midnight is told by the day that ends with it', () => {
  expect(dueWords('2026-12-12T00:00:00Z', Date.parse('2026-11-27T12:00:00Z'))).toBe('by Fri 11 Dec')
  expect(lastMoment('2026-07-11T23:00:00Z')).toBe('2026-07-11T22:59:59.000Z')
  expect(lastMoment('2026-12-11T16:00:00Z')).toBe('2026-12-11T16:00:00Z')
})

test('a length of time keeps minutes only while they matter', () => {
  expect([span(59 * minute), span(119 * minute), span(4 * 60 * minute + minute)]).toEqual([
    '59 min',
    '1 h 59 min',
    '4 h',
  ])
})

test('a visit is told once for the day, in London hours', () => {
  expect(visitWords('2026-11-24T09:00:00Z', '2026-11-24T12:00:00Z', now)).toBe(
    'Tue 24 Nov, 9 am–noon',
  )
  expect(visitWords('2026-07-01T08:30:00Z', '2026-07-01T10:00:00Z', now)).toBe(
    'Wed 1 Jul, 9:30 am–11 am',
  )
})

test('hours are said as people say them', () => {
  expect(
    ['00:00', '09:05', '12:00', '12:30', '23:00'].map((t) => clockWords(`2026-01-05T${t}:00Z`)),
  ).toEqual(['12 am', '9:05 am', 'noon', '12:30 pm', '11 pm'])
})

test('the exact moment is in British order and on the 24-hour clock', () => {
  expect(exact('2026-11-24T09:05:00Z')).toBe('Tuesday 24 November 2026 at 09:05')
  expect(dateWords('2026-09-01')).toBe('1 Sep 2026')
})

test('a time in London becomes the right instant in winter and in summer', () => {
  expect(londonInstant('2026-01-10', '09:00')).toBe('2026-01-10T09:00:00.000Z')
  expect(londonInstant('2026-07-10', '09:00')).toBe('2026-07-10T08:00:00.000Z')
})

test('the hour that spring skips does not exist, the one that autumn repeats is the first', () => {
  expect(londonInstant('2026-03-29', '01:30')).toBeUndefined()
  expect(londonInstant('2026-10-25', '01:30')).toBe('2026-10-25T00:30:00.000Z')
})

test('an instant and its London parts go round, whatever the zone of the browser', () => {
  const { date, time } = londonParts('2026-06-30T23:30:00Z')
  expect([date, time]).toEqual(['2026-07-01', '00:30'])
  expect(londonInstant(date, time)).toBe('2026-06-30T23:30:00.000Z')
})

test.each([
  ['', '09:00', 'Choose a day.', null],
  ['2026-02-31', '09:00', 'There is no such day. Enter one such as 24/11/2026.', null],
  ['12026-01-01', '09:00', 'There is no such day. Enter one such as 24/11/2026.', null],
  ['2026-11-24', '', null, 'Enter a time such as 09:00.'],
  ['2026-11-24', '25:00', null, 'Enter a time such as 09:00.'],
  ['', '', 'Choose a day.', 'Enter a time such as 09:00.'],
  [
    '2026-03-29',
    '01:30',
    null,
    'The clocks go forward that night, so there is no 01:30. Enter a time before 01:00, or 02:00 or later.',
  ],
  ['2026-10-25', '01:30', null, null],
  ['2028-02-29', '23:59', null, null],
])('of the day %j and the time %j the right one is wrong', (date, time, day, clock) => {
  expect([dateFault(date), timeFault(date, time)]).toEqual([day, clock])
  expect(londonInstant(date, time) === undefined).toBe(day !== null || clock !== null)
})

test('of a time that autumn repeats it is said which is meant', () => {
  expect(twiceWords('2026-10-25', '01:30')).toBe(
    'The clocks go back that night, so 01:30 comes twice. The first is meant.',
  )
  const once = [
    ['2026-10-25', '00:59'],
    ['2026-10-25', '02:00'],
    ['2026-03-29', '01:30'],
    ['', ''],
  ] as const
  expect(once.map(([date, time]) => twiceWords(date, time))).toEqual(once.map(() => undefined))
})

test('nonsense is no instant', () => {
  expect(londonInstant('', '09:00')).toBeUndefined()
})

test('a licence is past, near or far', () => {
  expect(
    ['2026-11-23', '2026-11-24', '2027-01-20', '2027-06-01'].map((date) => expiry(date, now)),
  ).toEqual(['past', 'near', 'near', 'far'])
})
