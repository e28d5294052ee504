import { pounds } from '~/lib/money'

import {
  costOf,
  type DraftLine,
  hundredths,
  placed,
  signed,
  sumsOf,
  tradesOf,
  waits,
  wrongQuantity,
} from './sums'

const line = (quantity: string, priceGbp: string, before = '0'): DraftLine => ({
  key: quantity,
  rateId: before === '0' ? 'r1' : undefined,
  lineId: before === '0' ? undefined : 'l1',
  code: 'PLU-1',
  words: 'Tap',
  unit: 'Each',
  trade: 'Plumbing',
  priceGbp,
  before,
  quantity,
})

test('S15: quantities have two decimals at most', () => {
  expect(['1', '1.5', '1.55', '0.55'].map(hundredths)).toEqual([100, 150, 155, 55])
  for (const wrong of ['', 'x', '-1', '1.555', '1,5', '.5']) {
    expect(hundredths(wrong)).toBeUndefined()
    expect(wrongQuantity(line(wrong, '1.00'))).toBe('Write a quantity, such as 1 or 2.5.')
  }
  expect(wrongQuantity(line('0', '1.00'))).toContain('above 0')
  // A line that is there may be struck out.
  expect(wrongQuantity(line('0', '1.00', '2'))).toBeUndefined()
})

test('S14: lines add up to the penny, as the server counts them', () => {
  expect(sumsOf([line('4', '50.17'), line('9', '5.80')]).after).toBe(25_288)
  expect(costOf('0.55', '9.99')).toBe(549)
  expect(costOf('x', '9.99')).toBe(0)
})

test('S35: what is above the limit and more than before waits', () => {
  const sums = sumsOf([line('5', '100.00', '2')])
  expect(sums).toEqual({ before: 20_000, after: 50_000, change: 30_000 })
  expect(waits(sums, '450.00')).toBe(true)
  expect(waits(sums, '500.00')).toBe(false)
  expect(waits(sums, null)).toBe(false)
  expect(waits(sumsOf([line('1', '100.00', '2')]), '50.00')).toBe(false)
  expect([30_000, -350, 0].map((pence) => signed(pence, pounds))).toEqual([
    '+£300.00',
    '−£3.50',
    '£0.00',
  ])
})

test('S18: the trades of the lines that count, and none for what goes with any', () => {
  const of = (trade: DraftLine['trade'], quantity = '1') => ({ ...line(quantity, '1.00'), trade })
  expect(tradesOf([of('Plumbing'), of('Plumbing'), of('General')])).toEqual(['Plumbing'])
  expect(tradesOf([of('Plumbing'), of('Electrical', '0')])).toEqual(['Plumbing'])
  expect(tradesOf([of('Plumbing'), of('Electrical')])).toEqual(['Plumbing', 'Electrical'])
})

test('each line has its place in what is sent, so a complaint about it lands there', () => {
  const ordered = { ...line('1', '1.00', '1'), lineId: 'o1' }
  const fresh = { ...line('1', '1.00'), lineId: undefined }
  const places = (newIn: 'add' | 'lines') =>
    placed([ordered, fresh, ordered, fresh], newIn).map(({ place }) => place)
  expect(places('add')).toEqual(['lines.0', 'add.0', 'lines.1', 'add.1'])
  expect(placed([fresh, fresh], 'lines').map(({ place }) => place)).toEqual(['lines.0', 'lines.1'])
})
