import { filterCount, readInboxSearch, readTicketSearch, toFilter } from '~/features/repairs/search'

import { idsOf, parseSearch, stringifySearch } from './search'

test('an address holds the filters in plain words', () => {
  const search = readInboxSearch(parseSearch('?queue=late&status=Assigned,New&q=leak+under&x=1'))
  expect(search).toEqual({ queue: 'late', status: 'New,Assigned', q: 'leak under' })
  expect(stringifySearch(search)).toBe('?queue=late&status=New,Assigned&q=leak+under')
})

test('numbers and quotes in a search stay what was typed', () => {
  const search = readInboxSearch(parseSearch(stringifySearch({ q: '123 "true"' })))
  expect(search.q).toBe('123 "true"')
})

test('what does not exist is left out, so an edited address still opens', () => {
  expect(readInboxSearch({ queue: 'everything', status: 'Lost', priority: 7 })).toEqual({})
  expect(readTicketSearch({ tab: 'nowhere', do: 'explode' })).toEqual({})
})

test('the open queue is the one that needs no word in the address', () => {
  expect(readInboxSearch({ queue: 'open' })).toEqual({})
  expect(toFilter({})).toEqual({ queue: 'open' })
  expect(toFilter({ queue: 'all' })).toEqual({})
})

test('each kind of filter counts once', () => {
  expect(
    filterCount({ status: 'New,Assigned', priority: 'Urgent', q: 'leak', queue: 'mine' }),
  ).toBe(2)
})

test('ids in an address are each kept once, and what cannot be one is left out', () => {
  expect(idsOf({ of: 'a1,b2,a1,"x",' }, 'of')).toBe('a1,b2')
  expect(idsOf({ of: '' }, 'of')).toBeUndefined()
  expect(idsOf({ of: 7 }, 'of')).toBeUndefined()
})
