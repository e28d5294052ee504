import { changesOf, titleOf } from './changes'

test('only what differs is shown, with what it was', () => {
  expect(
    changesOf({ status: 'New', priority: 'Routine' }, { status: 'New', priority: 'Urgent' }),
  ).toEqual([{ field: 'priority', before: 'Routine', after: 'Urgent' }])
})

test('a new record has no before, a removed one no after', () => {
  expect(changesOf(null, { title: 'Leak' })).toEqual([
    { field: 'title', before: undefined, after: 'Leak' },
  ])
  expect(changesOf({ rooms: [1] }, null)).toEqual([
    { field: 'rooms', before: '[1]', after: undefined },
  ])
})

test('a thing of several parts is told part by part', () => {
  const decant = { to: 'Premier Inn, Leeds', from: '2026-11-01', until: null }
  expect(changesOf({ decant: null }, { decant })).toEqual([
    {
      field: 'decant',
      before: undefined,
      after: 'To: Premier Inn, Leeds, From: 2026-11-01',
    },
  ])
})

test('an entry is named by its thing and what happened to it', () => {
  expect(titleOf({ action: 'session.begin', entityType: 'Session' })).toBe('Sign-in: begin')
  expect(titleOf({ action: 'Updated', entityType: 'WorkOrder' })).toBe('Work order: updated')
})

test('the bookkeeping of a record is no news', () => {
  expect(changesOf({ version: 1 }, { version: 2, updatedAt: '2026-11-24T10:00:00Z' })).toEqual([])
})

test('moments, lists and yes and no are written for people', () => {
  expect(
    changesOf(
      { isValid: true, hiddenColumns: ['Owner', 'Type'] },
      { isValid: false, at: '2026-11-24T10:05:00Z' },
    ),
  ).toEqual([
    { field: 'isValid', before: 'Yes', after: 'No' },
    { field: 'hiddenColumns', before: 'Owner, Type', after: undefined },
    { field: 'at', before: undefined, after: 'Tuesday 24 November 2026 at 10:05' },
  ])
})
