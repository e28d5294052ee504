import { placeOf, totalWords, wholeText } from './found'

test('a job, a message and a file lead to their ticket, everything else to its own page', () => {
  expect(placeOf({ kind: 'WorkOrder', id: 'w1', ticketId: 'k1' })).toEqual({
    to: '/tickets/$ticketId',
    params: { ticketId: 'k1' },
    search: { tab: 'jobs' },
  })
  for (const [kind, tab] of [
    ['Message', 'messages'],
    ['File', 'photos'],
  ] as const) {
    expect(placeOf({ kind, id: 'm1', ticketId: 'k1' })).toEqual({
      to: '/tickets/$ticketId',
      params: { ticketId: 'k1' },
      search: { tab },
    })
  }
  expect(placeOf({ kind: 'Contact', id: 'c1', ticketId: null })).toMatchObject({
    to: '/contacts/$contactId',
    params: { contactId: 'c1' },
  })
})

test('a count that stopped says so', () => {
  expect(totalWords({ total: 3, more: false })).toBe('3')
  expect(totalWords({ total: 100, more: true })).toBe('100+')
})

test('pieces make the text again', () => {
  const pieces = [
    { text: '16 ', hit: false },
    { text: 'Lind', hit: true },
    { text: 'en House', hit: false },
  ]
  expect(wholeText(pieces)).toBe('16 Linden House')
})
