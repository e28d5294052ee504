import { auditedActions } from './auditedActions'
import { changesOf, titleOf } from './changes'
import { deedWords } from './deeds'

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
    { field: 'rooms', before: '1', after: undefined },
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
  expect(titleOf({ action: 'session.begin', entityType: 'Session' })).toBe('Signed in')
  expect(titleOf({ action: 'Updated', entityType: 'WorkOrder' })).toBe('Work order: updated')
})

test('every action of the log is told as something that was done', () => {
  for (const action of auditedActions) {
    const deed = action.split('.').slice(1).join('.')
    expect(deedWords(deed), action).toBeDefined()
  }
  expect(titleOf({ action: 'tenancy.create', entityType: 'Tenancy' })).toBe('Tenancy: added')
  expect(titleOf({ action: 'ticket.made-safe', entityType: 'MaintenanceTicket' })).toBe(
    'Ticket: made safe',
  )
  expect(titleOf({ action: 'session.end', entityType: 'Session' })).toBe('Signed out')
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

test.each<[string, unknown, string | undefined]>([
  [
    'people are told by name, without their ids',
    [
      { contactId: 'c1', name: 'Sam Shah' },
      { contactId: 'c2', name: 'Asha Rao' },
    ],
    'Sam Shah; Asha Rao',
  ],
  [
    'what a thing is besides its name stands behind it',
    [{ id: 'o1', name: 'Lee', share: 60 }],
    'Lee (Share: 60)',
  ],
  [
    'things without a name are told part by part',
    [{ scheme: 'Gas Safe', number: '512345', expires: null }, { scheme: 'NICEIC' }],
    'Scheme: Gas Safe, Number: 512345; Scheme: NICEIC',
  ],
  [
    'what is within another thing is set off',
    { emergency: { attend: { amount: 2, unit: 'Hours' } }, urgent: {} },
    'Emergency: (Attend: (Amount: 2, Unit: Hours))',
  ],
  [
    'lists within things too',
    { rows: [{ row: 1, ok: false }, { row: 2 }] },
    'Rows: (Row: 1, Ok: No; Row: 2)',
  ],
  [
    'numbers and words stay what they are',
    { days: [1, 2], words: ['a', 'b'] },
    'Days: 1, 2, Words: a, b',
  ],
  [
    'a long list says how many more there are',
    Array.from({ length: 22 }, (_, n) => n + 1),
    '1, 2, 3, 4, 5, 6, 7, 8, 9, 10, and 12 more',
  ],
  [
    'ids alone are counted',
    ['01931a2b-0000-7000-8000-000000000001', '01931a2b-0000-7000-8000-000000000002'],
    '2 entries',
  ],
  [
    'an id that is all there is stays',
    [{ ticketId: 't1', why: 'It waits.' }],
    'Ticket id: t1, Why: It waits.',
  ],
  ['an empty list is nothing', [], undefined],
  ['a thing of nothing is nothing', [{}, { end: null }], undefined],
])('%s', (_, value, told) => {
  const changes = changesOf({ what: '-' }, { what: value })
  expect(changes).toEqual([{ field: 'what', before: '-', after: told }])
})

test('the id of somebody whose name stands beside it is left out', () => {
  const changes = changesOf(
    { tenantContactId: 'c1', tenantName: 'Sam Shah', unitId: 'u1' },
    { tenantContactId: 'c2', tenantName: 'Asha Rao', unitId: 'u2' },
  )
  expect(changes.map((one) => one.field)).toEqual(['tenantName', 'unitId'])
})

test('what a merge moved is told in words', () => {
  const moved = { twins: 1, threads: 2, 'Tickets that they reported': 3 }
  expect(changesOf(null, { moved })[0]?.after).toBe(
    'Tenancies that both lived in: 1, Conversations: 2, Tickets that they reported: 3',
  )
})

test('the end of an incident is told by the numbers of its tickets', () => {
  const stayed = [{ ticketId: 't1', ticket: 'TKT-000007', why: 'Work has begun.' }]
  expect(changesOf(null, { stayed })[0]?.after).toBe('Ticket: TKT-000007, Why: Work has begun.')
})
