import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'

import type { IncidentPage } from '~/api/types'
import { get } from '~/mocks/handlers'
import { renderAt } from '~/mocks/renderAt'
import { server } from '~/mocks/setup'

const incident: IncidentPage = {
  id: 'i1',
  number: 'INC-000007',
  title: 'No heating: the boiler house is down',
  category: 'Heating',
  status: 'Open',
  openedAt: '2026-11-26T08:00:00Z',
  updatedAt: '2026-11-26T08:00:00Z',
  places: 1,
  place: '16 Linden House, Leeds LS1 4AB',
  tickets: 1,
  at: [{ propertyId: 'p1', address: '16 Linden House, Leeds LS1 4AB', homes: 12 }],
  updates: [
    { id: 'd1', news: 'Opened', words: 'An engineer comes.', told: 9, at: '2026-11-26T08:00:00Z' },
  ],
  children: [
    {
      ticketId: 'k1',
      number: 'TKT-000482',
      title: 'Radiators are cold',
      status: 'New',
      address: 'Flat 2A',
      endsAs: 'Cancelled',
    },
  ],
  followers: 2,
  audience: {
    people: 10,
    byEmail: 9,
    toRing: [{ contactId: 'c1', name: 'Olga Upstairs', phoneE164: '+447700900123' }],
  },
  version: 1,
}

function serve() {
  server.use(get('/incidents/{id}', () => incident))
}

test('b21 an incident says what was told, what becomes of its repairs, and who is to be rung', async () => {
  serve()
  renderAt('/incidents/i1')
  expect(await screen.findByRole('heading', { level: 1, name: incident.title })).toBeTruthy()
  expect(screen.getByText('An engineer comes.')).toBeTruthy()
  expect(screen.getByText('Becomes cancelled')).toBeTruthy()
  const ring = screen.getByRole('region', { name: 'To ring or write to' })
  expect(within(ring).getByText('Olga Upstairs')).toBeTruthy()
})

test('b21 closing says first whom it tells, and sends what was read', async () => {
  serve()
  let sent: unknown
  server.use(
    http.post('*/api/v1/incidents/i1/close', async ({ request }) => {
      sent = await request.json()
      const closed = { ...incident, status: 'Closed' }
      return HttpResponse.json({ incident: closed, ended: 1, stayed: [] })
    }),
  )
  const { user } = renderAt('/incidents/i1?do=close')
  const dialog = await screen.findByRole('dialog', { name: 'Close INC-000007' })
  expect(within(dialog).getByText(/9 people get an email/)).toBeTruthy()
  expect(within(dialog).getByText('1 repair ends with it.')).toBeTruthy()
  await user.click(within(dialog).getByRole('button', { name: 'Close and tell 9 people' }))
  expect((await within(dialog).findAllByText('Say what people are told.')).length).toBeGreaterThan(
    0,
  )
  await user.type(within(dialog).getByLabelText(/What people are told/), 'It is warm again.')
  await user.click(within(dialog).getByRole('button', { name: 'Close and tell 9 people' }))
  expect(await screen.findByText(/INC-000007 is over. 1 repair ended with it/)).toBeTruthy()
  expect(sent).toEqual({ words: 'It is warm again.', version: 1 })
})

test('b21 who reports a repair is shown the incident and may follow it instead', async () => {
  server.use(
    get('/incidents/here', () => ({
      items: [
        {
          id: 'i1',
          number: 'INC-000007',
          title: incident.title,
          category: 'Heating' as const,
          openedAt: incident.openedAt,
          words: 'An engineer comes.',
          toldAt: incident.openedAt,
          following: false,
        },
      ],
    })),
  )
  renderAt('/tickets/new?unitId=n1')
  expect(await screen.findByText(`We know about this: ${incident.title}`)).toBeTruthy()
  const follow = screen.getByRole('button', { name: 'Follow it instead' })
  expect(follow.hasAttribute('disabled')).toBe(true)
  expect(screen.getByText('Choose below who reported it first.')).toBeTruthy()
  expect(screen.getByRole('checkbox', { name: /as a part of INC-000007/ })).toBeTruthy()
})
