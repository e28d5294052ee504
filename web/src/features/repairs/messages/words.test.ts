import type { Thread } from '~/api/types'

import { lastSpoken, readsAsNote, routeWords } from './words'

test('what reads as a note is known before it is sent outside', () => {
  for (const text of [
    '@Priya can you ring her?',
    'Ring him back, @Priya',
    'Internal: she owes two months',
    'Note: third call this week',
    'FYI the freeholder is slow',
    "Please don't tell the tenant yet",
  ]) {
    expect(readsAsNote(text), text).toBe(true)
  }
  for (const text of [
    'When are you in?',
    'Write to repairs@example.org if it gets worse',
    'Could you make a note of the code on the boiler?',
    'The international helpline is shut',
    'Please tell the contractor about the dog',
  ]) {
    expect(readsAsNote(text), text).toBe(false)
  }
})

test('how a message reaches somebody is said before it goes', () => {
  const email = 'amira@example.org'
  expect(routeWords({ route: 'PortalAndEmail', email })).toBe(
    'in their account, and by email to amira@example.org',
  )
  expect(routeWords({ route: 'Email', email })).toContain('they have no account')
  expect(routeWords({ route: 'Portal', email: null })).toContain('no email reaches them')
})

test('the thread in which somebody wrote last is shown first', () => {
  const thread = (name: string, at?: string) =>
    ({ name, messages: at ? [{ at }] : [] }) as unknown as Thread
  const [quiet, early, late] = [
    thread('quiet'),
    thread('early', '2026-11-20T09:00:00Z'),
    thread('late', '2026-11-21T09:00:00Z'),
  ]
  expect(lastSpoken([quiet, early, late] as Thread[])).toBe(late)
  expect(lastSpoken([late, early] as Thread[])).toBe(late)
  // Where nobody wrote, the first: the resident who reported it.
  expect(lastSpoken([quiet, thread('other')] as Thread[])).toBe(quiet)
  expect(lastSpoken([])).toBeUndefined()
})
