import { act, screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http, type JsonBodyType } from 'msw'

import type { TicketPage } from '~/api/types'
import { pageOf, tickets } from '~/mocks/data'
import { problem } from '~/mocks/handlers'
import { firm, forgetMessages, resident, threads } from '~/mocks/messageHandlers'
import { renderAt } from '~/mocks/renderAt'
import { server } from '~/mocks/setup'

function pageFor(id: string, change: Partial<TicketPage['ticket']> = {}): TicketPage {
  const summary = tickets.find((ticket) => ticket.id === id)
  if (!summary) throw new Error(`The mocks have no ticket ${id}.`)
  const page = pageOf(summary)
  return { ...page, ticket: { ...page.ticket, ...change } }
}

const json = (page: unknown) => HttpResponse.json(page as JsonBodyType)

test('a ticket begins with what is next', async () => {
  renderAt('/tickets/k1')
  const next = await screen.findByRole('region', { name: 'Next' })
  expect(next.textContent).toMatch(/^Next: Pipes Ltd to attend/)
  expect(within(next).getByRole('button', { name: 'Start' })).toBeTruthy()
})

test('what is not allowed stands in the menu, disabled, with its reason', async () => {
  const { user } = renderAt('/tickets/k1')
  await user.click(await screen.findByRole('button', { name: 'More actions' }))
  const close = await screen.findByRole('menuitem', { name: /^Close/ })
  expect(close.textContent).toMatch(/The work is not completed yet/)
  expect((close as HTMLButtonElement).disabled).toBe(true)
})

test('triage sends what was chosen and closes the dialog', async () => {
  let sent: unknown
  server.use(
    http.post('*/api/v1/tickets/k2/triage', async ({ request }) => {
      sent = await request.json()
      return json(pageFor('k2', { status: 'Assigned' }))
    }),
  )
  const { user, address } = renderAt('/tickets/k2')
  await user.click(await screen.findByRole('button', { name: 'Triage' }))
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('radio', { name: 'Urgent' }))
  await user.type(within(dialog).getByLabelText(/^Why it is not/), 'Two small children')
  await user.click(within(dialog).getByRole('button', { name: 'Triage' }))
  await waitFor(() => expect(address()).toBe('/tickets/k2'))
  expect(sent).toEqual({
    category: 'Heating',
    priority: 'Urgent',
    coordinatorId: null,
    note: 'Two small children',
  })
  expect(await screen.findByText('TKT-000481 is triaged.')).toBeTruthy()
})

test('an edit that came too late keeps what was typed and saves on the next try', async () => {
  const versions: (string | null)[] = []
  server.use(
    http.get('*/api/v1/tickets/k1', () =>
      json(pageFor('k1', { version: versions.length > 0 ? 9 : 3 })),
    ),
    http.patch('*/api/v1/tickets/k1', ({ request }) => {
      versions.push(request.headers.get('If-Match'))
      return versions.length === 1 ? problem(412, 'Stale.') : json(pageFor('k1', { version: 10 }))
    }),
  )
  const { user, address } = renderAt('/tickets/k1?do=edit')
  const title = await screen.findByLabelText(/Title/)
  await user.clear(title)
  await user.type(title, 'Leak under the bath')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText(/Changed by somebody else/)).toBeTruthy()
  expect((title as HTMLInputElement).value).toBe('Leak under the bath')
  await waitFor(() => expect(screen.getByRole('button', { name: 'Save' })).toBeTruthy())
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(address()).toBe('/tickets/k1'))
  expect(versions).toEqual(['"3"', '"9"'])
})

test('a visit is sent as UTC, whatever the zone of the browser', async () => {
  let sent: Record<string, unknown> = {}
  server.use(
    http.post('*/api/v1/work-orders/w1/transitions', async ({ request }) => {
      sent = (await request.json()) as Record<string, unknown>
      return problem(409, 'Pipes Ltd is at another job then.')
    }),
  )
  const { user } = renderAt('/tickets/k1?do=schedule&order=w1')
  const fill = async (label: RegExp, value: string) => {
    const field = await screen.findByLabelText(label)
    await user.clear(field)
    await user.type(field, value)
  }
  await fill(/Date/, '2027-07-01')
  await fill(/From/, '09:00')
  await fill(/^To/, '11:30')
  await user.click(screen.getByRole('button', { name: 'Schedule' }))
  expect(await screen.findByText('Pipes Ltd is at another job then.')).toBeTruthy()
  expect(sent).toMatchObject({
    to: 'Scheduled',
    scheduledStartAt: '2027-07-01T08:00:00.000Z',
    scheduledEndAt: '2027-07-01T10:30:00.000Z',
  })
})

test('cancelling asks for the reason before it asks the server', async () => {
  const { user } = renderAt('/tickets/k1?do=cancel')
  await user.click(await screen.findByRole('button', { name: 'Cancel ticket' }))
  expect((await screen.findAllByText('Choose a reason.')).length).toBeGreaterThan(0)
})

test('a note is added, and forgotten as a draft', async () => {
  const { user } = renderAt('/tickets/k1')
  const note = await screen.findByLabelText('Note')
  await user.type(note, 'Ring first')
  await user.click(screen.getByRole('button', { name: 'Add note' }))
  expect(await screen.findByText('Note added.')).toBeTruthy()
  expect((note as HTMLTextAreaElement).value).toBe('')
})

test('a ticket that does not exist says so', async () => {
  renderAt('/tickets/nothing')
  expect(
    await screen.findByRole('heading', { level: 1, name: 'This ticket cannot be found' }),
  ).toBeTruthy()
})

test('what to know before going is on the ticket, and a code is shown only for a reason', async () => {
  const reasons: unknown[] = []
  server.use(
    http.post('*/api/v1/access-codes/x1/reveal', async ({ request }) => {
      reasons.push(await request.json())
      return HttpResponse.json({ code: 'C4821X' })
    }),
  )
  const { user } = renderAt('/tickets/k1')
  const notes = await screen.findByRole('region', { name: 'Before you go' })
  within(notes).getByText('Two people only')
  within(notes).getByText('Stopcock: Under the kitchen sink')
  expect(within(notes).queryByText('C4821X')).toBeNull()
  await user.click(within(notes).getByRole('button', { name: 'Show code' }))
  await user.type(await screen.findByLabelText(/Why you need it/), 'On site')
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Show code' }))
  await within(notes).findByText('C4821X')
  expect(reasons).toEqual([{ reason: 'On site' }])
})

test('i7 the open ticket is worked by keys: reply to the resident, note, assign, what is next', async () => {
  forgetMessages()
  threads.push(firm(), resident())
  const { user, address } = renderAt('/tickets/k1')
  await screen.findByRole('region', { name: 'Next' })
  await user.keyboard('n')
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Note')
  act(() => (document.activeElement as HTMLElement).blur())
  await user.keyboard('r')
  await waitFor(() =>
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Message to Tom Wright/),
  )
  act(() => (document.activeElement as HTMLElement).blur())
  await user.keyboard('a')
  expect(await screen.findByRole('dialog')).toBeTruthy()
  expect(address()).toMatch(/do=(assign|raise)/)
})

test('i7 the list of commands offers what can be written on the open ticket', async () => {
  const { user } = renderAt('/tickets/k1')
  await screen.findByRole('region', { name: 'Next' })
  await user.keyboard('{Control>}k{/Control}')
  await user.click(await screen.findByText('Add a note for colleagues'))
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Note'))
})

test('S19 a line that the policy decided says by which version, with the way to its history', async () => {
  const page = pageFor('k1')
  const versions: Record<string, number> = { e3: 3, e1: 0 }
  const events = page.events.map((event) => ({ ...event, policyVersion: versions[event.id] }))
  server.use(http.get('*/api/v1/tickets/k1', () => json({ ...page, events })))
  renderAt('/tickets/k1')
  const line = await screen.findByRole('link', { name: 'by policy version 3' })
  expect(line.getAttribute('href')).toBe('/policy#versions')
  expect(screen.getByRole('link', { name: 'by the policy that is built in' })).toBeTruthy()
})
