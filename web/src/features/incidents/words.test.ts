import type { IncidentLine, IncidentTicket } from '~/api/types'

import { audienceWords, endWords, placeWords, readIncidentsSearch } from './words'

test('b21 whom news reaches is said in one sentence', () => {
  const of = (people: number, byEmail: number) => audienceWords({ people, byEmail, toRing: [] })
  expect(of(0, 0)).toBe('Nobody lives there now, so nobody is told.')
  expect(of(2, 2)).toBe('2 people get an email.')
  expect(of(3, 1)).toBe('1 person gets an email. 2 others have to be rung or written to.')
})

test('b21 a repair ends with the incident, stays with why, or has ended', () => {
  const one: IncidentTicket = {
    ticketId: 'k1',
    number: 'TKT-1',
    title: 'Cold',
    status: 'New',
    address: 'Flat 1',
  }
  expect(endWords({ ...one, endsAs: 'Cancelled' })).toBe('Becomes cancelled')
  expect(endWords({ ...one, stays: 'It has work orders that are open.' })).toBe(
    'Stays: It has work orders that are open.',
  )
  expect(endWords({ ...one, status: 'Closed' })).toBe('Is closed')
})

test('b21 where it is says the first place and how many more', () => {
  const at = (place: string | null, places: number) => placeWords({ place, places } as IncidentLine)
  expect(at('16 Linden House', 1)).toBe('16 Linden House')
  expect(at('16 Linden House', 3)).toBe('16 Linden House and 2 more')
  expect(at(null, 0)).toBe('–')
})

test('b21 the address keeps the status and the dialog, and drops what it does not know', () => {
  expect(readIncidentsSearch({ status: 'Open', do: 'open', x: 1 })).toEqual({
    status: 'Open',
    do: 'open',
  })
  expect(readIncidentsSearch({ status: 'Odd', do: 'burn' })).toEqual({})
})
