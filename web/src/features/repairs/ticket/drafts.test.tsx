import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http, type JsonBodyType } from 'msw'

import type { Draft, TicketPage } from '~/api/types'
import { pageOf, tickets } from '~/mocks/data'
import { drafts, present, sharedDrafts } from '~/mocks/draftHandlers'
import { problem } from '~/mocks/handlers'
import { renderAt } from '~/mocks/renderAt'
import { server } from '~/mocks/setup'

import { most } from './doing'

const json = (page: unknown) => HttpResponse.json(page as JsonBodyType)

function leak(change: Partial<TicketPage['ticket']> = {}): TicketPage {
  const summary = tickets.find(({ id }) => id === 'k1')
  if (!summary) throw new Error('The mocks have no ticket k1.')
  const page = pageOf(summary)
  return { ...page, ticket: { ...page.ticket, version: 3, ...change } }
}

function draft(kind: Draft['kind'], fields: Draft['fields'], more: Partial<Draft> = {}): Draft {
  return { kind, fields, base: {}, baseVersion: null, savedAt: new Date().toISOString(), ...more }
}

test('what one does most is what colleagues are told', () => {
  expect(most({})).toBe('Viewing')
  expect(most({ a: 'Writing' })).toBe('Writing')
  expect(most({ a: 'Editing', b: 'Writing' })).toBe('Editing')
})

test('colleagues who have the ticket open are named, with what they do', async () => {
  present.push({ userId: 'u2', name: 'Ben Cole', doing: 'Editing' })
  renderAt('/tickets/k1?do=edit')
  const here = await screen.findByRole('list', { name: 'Also here', hidden: true })
  await waitFor(() => expect(here.textContent).toContain('Ben Cole is changing this'))
  expect(await screen.findByText('Also changing this: Ben Cole')).toBeTruthy()
})

test('a note is kept while it is typed, is there again, and goes when it is added', async () => {
  const { user } = renderAt('/tickets/k1')
  const box = await screen.findByRole('textbox', { name: 'Note' })
  await user.type(box, 'Rang twice')
  await waitFor(() => expect(drafts.get('k1')?.[0]?.fields).toEqual({ text: 'Rang twice' }), {
    timeout: 5000,
  })
  await screen.findByText(/^Saved just now/)
  await user.click(screen.getByRole('button', { name: 'Add note' }))
  await screen.findByText('Note added.')
  expect((box as HTMLTextAreaElement).value).toBe('')
})

test('a draft from another device is in the box, and dropping it can be undone', async () => {
  drafts.set('k1', [draft('Note', { text: 'Begun elsewhere' })])
  const { user } = renderAt('/tickets/k1')
  const box = (await screen.findByRole('textbox', { name: 'Note' })) as HTMLTextAreaElement
  await waitFor(() => expect(box.value).toBe('Begun elsewhere'))
  await user.click(screen.getByRole('button', { name: 'Discard draft' }))
  await waitFor(() => expect(box.value).toBe(''))
  expect(drafts.get('k1')).toEqual([])
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(box.value).toBe('Begun elsewhere'))
})

test('an edit over a newer version shows both, and nothing is lost by choosing', async () => {
  let stored = leak({ title: 'Leak', description: 'In the kitchen', category: 'Plumbing' })
  const sent: unknown[] = []
  server.use(
    http.get('*/api/v1/tickets/k1', () => json(stored)),
    http.patch('*/api/v1/tickets/k1', async ({ request }) => {
      sent.push([request.headers.get('If-Match'), await request.json()])
      if (sent.length > 1) return json(stored)
      stored = leak({
        title: 'Leak by the boiler',
        description: 'In the kitchen',
        category: 'Heating',
        version: 4,
      })
      return problem(412, 'Stale.')
    }),
  )
  const { user, address } = renderAt('/tickets/k1?do=edit')
  const title = await screen.findByLabelText(/Title/)
  await user.clear(title)
  await user.type(title, 'Leak in the hall')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  const mine = await screen.findByRole('radio', { name: 'Mine' })
  expect(screen.getByText(/Taken over from them.*category/)).toBeTruthy()
  const save = screen.getByRole('button', { name: 'Save' }) as HTMLButtonElement
  expect(save.disabled).toBe(true)
  const choice = within(screen.getByRole('radiogroup', { name: 'Title' }))
  expect(choice.getByText('Leak', { selector: 'details p' })).toBeTruthy()
  await user.click(choice.getByRole('radio', { name: 'Theirs' }))
  expect((title as HTMLInputElement).value).toBe('Leak by the boiler')
  await user.click(mine)
  expect((title as HTMLInputElement).value).toBe('Leak in the hall')
  await waitFor(() => expect(save.disabled).toBe(false))
  await user.click(save)
  await waitFor(() => expect(address()).toBe('/tickets/k1'))
  expect(sent[1]).toEqual([
    '"4"',
    expect.objectContaining({
      title: 'Leak in the hall',
      description: 'In the kitchen',
      category: 'Heating',
    }),
  ])
})

test('an edit that was begun before somebody else changed it is compared when it is opened', async () => {
  server.use(http.get('*/api/v1/tickets/k1', () => json(leak({ title: 'Theirs now', version: 7 }))))
  const kept = { base: { title: 'Before' }, baseVersion: 5 }
  drafts.set('k1', [draft('Edit', { title: 'Mine from yesterday' }, kept)])
  renderAt('/tickets/k1?do=edit')
  const title = await screen.findByRole('textbox', { name: /Title/ })
  expect((title as HTMLInputElement).value).toBe('Mine from yesterday')
  expect(await screen.findByRole('radiogroup', { name: 'Title' })).toBeTruthy()
})

test('drafts stand in the list and on a page of their own', async () => {
  drafts.set('k1', [draft('Note', { text: 'Rang twice' })])
  const { user } = renderAt('/tickets')
  await user.click(await screen.findByRole('link', { name: 'Drafts 1' }))
  const table = await screen.findByRole('table', { name: 'Drafts' })
  expect(within(table).getByText('Rang twice')).toBeTruthy()
  expect(within(table).getByRole('link').getAttribute('href')).toBe('/tickets/k1')
})

test('another priority asks why, and so does its undo', async () => {
  const sent: { reason?: string; priority?: string }[] = []
  let version = 3
  server.use(
    http.get('*/api/v1/tickets/k1', () => json(leak({ version }))),
    http.patch('*/api/v1/tickets/k1', async ({ request }) => {
      const body = (await request.json()) as (typeof sent)[number]
      sent.push(body)
      version += 1
      return json(leak({ version, ...(body as Partial<TicketPage['ticket']>) }))
    }),
  )
  const { user } = renderAt('/tickets/k1?do=edit')
  await screen.findByRole('radio', { name: 'Planned' })
  expect(screen.queryByLabelText(/^Why it is/)).toBeNull()
  await user.click(screen.getByRole('radio', { name: 'Planned' }))
  await user.type(await screen.findByLabelText(/^Why it is more or less urgent/), 'With the roof')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(sent).toHaveLength(2))
  expect(sent.map(({ reason }) => reason)).toEqual(['With the roof', 'Taken back at once'])
})

test('i11 a note can be shared while it is written, and taken back', async () => {
  const { user } = renderAt('/tickets/k1')
  const box = await screen.findByRole('textbox', { name: 'Note' })
  await user.type(box, 'Ask the caretaker')
  await user.click(await screen.findByRole('button', { name: 'Share with colleagues' }))
  await screen.findByText('Your colleagues can read the draft.')
  expect(drafts.get('k1')?.[0]).toMatchObject({ fields: { text: 'Ask the caretaker' } })
  expect(drafts.get('k1')?.[0]?.sharedAt).toBeTruthy()
  await user.click(await screen.findByRole('button', { name: 'Stop sharing' }))
  await waitFor(() => expect(drafts.get('k1')?.[0]?.sharedAt).toBeNull())
})

test('i11 what a colleague shares is read, and taken up beside what one has typed', async () => {
  sharedDrafts.push({
    userId: 'u2',
    by: 'Ben Cole',
    kind: 'Note',
    fields: { text: 'The key is with the caretaker' },
    savedAt: new Date().toISOString(),
  })
  const { user } = renderAt('/tickets/k1')
  const box = await screen.findByRole('textbox', { name: 'Note' })
  const theirs = within(await screen.findByRole('region', { name: 'Draft of Ben Cole' }))
  expect(theirs.getByText('The key is with the caretaker')).toBeTruthy()
  await user.type(box, 'Mine')
  await user.click(theirs.getByRole('button', { name: 'Use these words' }))
  expect((box as HTMLTextAreaElement).value).toBe('Mine\n\nThe key is with the caretaker')
})
