import { type InboxSearch, toFilter } from './search'

test('the list is asked for what it knows, not for what the open ticket shows', () => {
  const address = { q: 'tap', tab: 'jobs', do: 'triage', order: '1' } as InboxSearch
  expect(toFilter(address)).toEqual({ queue: 'open', q: 'tap' })
  expect(toFilter({ queue: 'all' })).toEqual({})
  expect(toFilter({ orderBy: 'due' })).toEqual({ queue: 'open', sort: 'dueAt' })
  expect(toFilter({ orderBy: 'due', q: 'tap' })).toEqual({ queue: 'open', q: 'tap' })
})
