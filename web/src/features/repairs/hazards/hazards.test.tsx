import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'

import type { HazardCase, HazardLine } from '~/api/types'
import { tickets } from '~/mocks/data'
import { renderAt } from '~/mocks/renderAt'
import { server } from '~/mocks/setup'

const line: HazardLine = {
  id: 'h1',
  ticketId: tickets[0]?.id ?? 'k1',
  ticketNumber: 'TKT-000482',
  ticketTitle: 'Black mould',
  address: 'Flat 2A, 16 Linden House, Leeds LS1 4AB',
  status: 'Proposed',
  hazard: 'damp_and_mould',
  class: 'significant',
  nation: 'England',
  regime: null,
  statutory: false,
  awareAt: '2026-11-20T09:00:00Z',
  nextDueAt: null,
  nextDuty: null,
  nextBinds: false,
  createdAt: '2026-11-20T09:00:00Z',
  updatedAt: '2026-11-20T09:00:00Z',
  version: 1,
  look: null,
}

const proposed: HazardCase = {
  ...line,
  rule: 'damp_and_mould',
  quote: 'Black mould',
  landlord: null,
  outcome: null,
  supplementaryWork: null,
  workIdentifiedAt: null,
  rules: null,
  reason: null,
  decidedAt: null,
  decidedBy: null,
  closedAt: null,
  deadlines: [],
  pending: [],
  notRequired: [],
  undated: [],
  stages: [],
  checks: [],
}

test('a later day from which it is known asks for a reason, and sends it', async () => {
  const sent: unknown[] = []
  server.use(
    http.get('*/api/v1/tickets/:id/hazards', () => HttpResponse.json({ items: [proposed] })),
    http.get('*/api/v1/hazards/:id/letters', () => HttpResponse.json({ items: [] })),
    http.post('*/api/v1/hazards/h1/confirm', async ({ request }) => {
      sent.push(await request.json())
      return HttpResponse.json(proposed)
    }),
  )
  const { user } = renderAt(`/tickets/${line.ticketId}?tab=hazards`)
  await user.click(await screen.findByRole('button', { name: 'Confirm hazard' }))
  const dialog = await screen.findByRole('dialog')
  const day = await within(dialog).findByLabelText(/^Known since/)
  expect(within(dialog).queryByRole('textbox', { name: /^Reason/ })).toBeNull()
  fireEvent.change(day, { target: { value: '2026-11-21' } })
  const reason = await within(dialog).findByRole('textbox', { name: /^Reason/ })
  await user.click(within(dialog).getByRole('button', { name: 'Confirm' }))
  await within(dialog).findAllByText('Say why it was known later than it was reported.')
  expect(sent).toEqual([])
  await user.type(reason, 'It was a smell at first')
  await user.click(within(dialog).getByRole('button', { name: 'Confirm' }))
  await screen.findByText('The hazard is confirmed; its clocks run.')
  expect(sent).toMatchObject([
    { awareAt: '2026-11-21T09:00:00.000Z', reason: 'It was a smell at first', version: 1 },
  ])
})

test('the guidance is no breach in the list, and what the law sets is late', async () => {
  const past = '2026-01-01T09:00:00Z'
  const open = { ...line, status: 'Open' as const, regime: 'england_social' as const }
  const items: HazardLine[] = [
    { ...open, statutory: true, nextDuty: 'safety_work_emergency_guidance', nextDueAt: past },
    {
      ...open,
      id: 'h2',
      statutory: true,
      nextBinds: true,
      nextDuty: 'investigate',
      nextDueAt: past,
    },
  ]
  server.use(http.get('*/api/v1/hazards', () => HttpResponse.json({ items, next: null })))
  renderAt('/hazards')
  const [, guidance, law] = await screen.findAllByRole('row')
  expect(guidance?.textContent).toMatch(/Guidance: .*Guidance, not law/)
  expect(law?.textContent).toMatch(/Set by law/)
  expect(law?.textContent).not.toMatch(/Guidance/)
})

test('looks that are due are listed with their day', async () => {
  const asked: string[] = []
  const due = { ...line, status: 'Closed' as const, look: { weeks: 6, dueOn: '2020-01-20' } }
  server.use(
    http.get('*/api/v1/hazards', ({ request }) => {
      const looks = new URL(request.url).searchParams.get('looks')
      asked.push(looks ?? 'cases')
      return HttpResponse.json({ items: looks === 'due' ? [due] : [], next: null })
    }),
  )
  const { user } = renderAt('/hazards')
  await screen.findByText('No hazard needs anybody')
  await user.click(screen.getByRole('radio', { name: 'Looks due' }))
  const table = await screen.findByRole('table', { name: 'Looks due' })
  expect(table.textContent).toMatch(/After 6 weeks/)
  expect(table.textContent).toMatch(/20 Jan 2020, late/)
  expect(asked).toEqual(['cases', 'due'])
})

test('g15 a look takes a reading and a cause, and shows what earlier ones found', async () => {
  const sent: unknown[] = []
  const look = { id: 'k', weeks: 6, dueOn: '2027-01-18', photoIds: [] }
  const done = {
    ...look,
    id: 'd',
    doneAt: '2027-01-18T09:00:00Z',
    result: 'dry',
    note: 'Dry',
    moisturePercent: 18.5,
    cause: 'A cold bridge',
  }
  const closed = {
    ...proposed,
    status: 'Closed',
    checks: [done, { ...look, weeks: 12, dueOn: '2027-03-01' }],
  }
  server.use(
    http.get('*/api/v1/tickets/:id/hazards', () => HttpResponse.json({ items: [closed] })),
    http.get('*/api/v1/hazards/:id/letters', () => HttpResponse.json({ items: [] })),
    http.post('*/api/v1/hazards/h1/checks', async ({ request }) => {
      sent.push(await request.json())
      return HttpResponse.json(closed)
    }),
  )
  const { user } = renderAt('/tickets/k1?tab=hazards')
  expect(await screen.findByText('Reading 18.5 % WME. Cause: A cold bridge')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Record look after 12 weeks' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.type(dialog.getByLabelText(/What was seen/), 'Spots')
  await user.type(dialog.getByLabelText('Moisture reading'), '21.5')
  await user.type(dialog.getByLabelText('What it comes from'), 'The fan')
  await user.click(dialog.getByRole('button', { name: 'Record' }))
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toEqual({
    weeks: 12,
    result: 'dry',
    note: 'Spots',
    moisturePercent: 21.5,
    cause: 'The fan',
    photoIds: [],
  })
})
