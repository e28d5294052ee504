import { deviceWords } from './device'
import { pounds, toAmount } from './money'
import { count, words } from './words'

test('values become words', () => {
  expect(
    ['InProgress', 'DampMould', 'DoorsWindows', 'SMS', 'OrgAdmin', 'send_email'].map(words),
  ).toEqual([
    'In progress',
    'Damp and mould',
    'Doors and windows',
    'Text message',
    'Administrator',
    'Send email',
  ])
})

test('counts agree with their noun', () => {
  expect([count(1, 'job'), count(0, 'job'), count(1200, 'entry', 'entries')]).toEqual([
    '1 job',
    '0 jobs',
    '1,200 entries',
  ])
})

test('money is shown in pounds, and a missing amount as a dash', () => {
  expect([pounds('1250.00'), pounds('0.50'), pounds(null), pounds('')]).toEqual([
    '£1,250.00',
    '£0.50',
    '–',
    '–',
  ])
})

test.each([
  ['£1,250', '1250.00'],
  ['1250.5', '1250.50'],
  ['0.05', '0.05'],
  ['-3', undefined],
  ['1.234', undefined],
  ['lots', undefined],
])('the amount %s is taken as %s', (typed, amount) => {
  expect(toAmount(typed)).toBe(amount)
})

test('a browser is named with its device', () => {
  expect(deviceWords('Mozilla/5.0 (iPhone) Version/18 Safari/604')).toBe('Safari on iPhone')
  expect(deviceWords('curl/8.5')).toBe('curl')
  expect(deviceWords(null)).toBe('An unknown device')
})
