import type { SavedView } from '~/api/types'

import { openingView, openView, rememberedQuery } from './savedViews'

function view(name: string, query: string, isDefault = false): SavedView {
  return {
    id: name,
    name,
    query,
    isDefault,
    list: 'Tickets',
    sharing: 'Private',
    hiddenColumns: [],
    ownerUserId: 'u1',
    ownerName: 'Asha Patel',
    canChange: true,
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
    version: 1,
  }
}

test('a view remembers filters and order, not an open dialog', () => {
  expect(rememberedQuery({ queue: 'late', priority: 'Urgent', do: 'triage', order: 'w1' })).toBe(
    'priority=Urgent&queue=late',
  )
  expect(rememberedQuery({ do: 'add' })).toBe('')
})

test('the open view is the one that shows the same, whatever the order of its parts', () => {
  const views = [view('late', 'queue=late&priority=Urgent'), view('leaks', 'q=leak%20kitchen')]
  expect(openView(views, { priority: 'Urgent', queue: 'late' })?.name).toBe('late')
  expect(openView(views, { q: 'leak kitchen', do: 'edit' })?.name).toBe('leaks')
  expect(openView(views, { q: 'leak' })).toBeUndefined()
  expect(openView(views, {})).toBeUndefined()
})

test('a list opens with the view that was chosen only when it is asked for nothing', () => {
  const views = [view('late', 'queue=late'), view('mine', 'queue=mine', true)]
  expect(openingView(views, {})?.name).toBe('mine')
  expect(openingView(views, { queue: 'all' })).toBeUndefined()
})
