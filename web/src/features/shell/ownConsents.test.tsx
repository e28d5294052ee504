import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'

import { me } from '~/mocks/data'
import { renderAt } from '~/mocks/renderAt'
import { server } from '~/mocks/setup'

const way = (given: boolean | undefined) => ({
  channel: 'SMS',
  state: given === undefined ? 'NotGiven' : given ? 'Given' : 'Withdrawn',
  since: given === undefined ? null : '2026-11-02T09:00:00Z',
  allowed: given === true,
  mayBeUsed: given === true,
  reachedAt: '+447700900123',
})

test('a resident agrees to a channel, takes it back from the toast, and sees what they said', async () => {
  let said: boolean | undefined
  const sent: unknown[] = []
  const now = () => ({
    channels: [way(said)],
    history: sent.map((_, at) => ({
      id: `line${at}`,
      channel: 'SMS',
      givenAt: (sent[at] as { given: boolean }).given ? '2026-11-02T09:00:00Z' : null,
      withdrawnAt: (sent[at] as { given: boolean }).given ? null : '2026-11-02T09:00:00Z',
      source: 'Portal',
      note: null,
      recordedBy: null,
      ipAddress: null,
      userAgent: null,
      createdAt: '2026-11-02T09:00:00Z',
    })),
  })
  server.use(
    http.get('*/api/v1/session', () => HttpResponse.json({ ...me, contactId: 'c1' })),
    http.get('*/api/v1/session/consents', () => HttpResponse.json(now())),
    http.post('*/api/v1/session/consents', async ({ request }) => {
      const word = (await request.json()) as { given: boolean }
      sent.push(word)
      said = word.given
      return HttpResponse.json(now())
    }),
  )
  const { user } = renderAt('/profile')
  await screen.findByText('We send no text messages until you agree.')
  await user.click(screen.getByRole('button', { name: 'Agree to text messages' }))
  await screen.findByText('You get text messages.')
  screen.getByRole('button', { name: 'Stop text messages' })
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await screen.findByRole('button', { name: 'Agree to text messages' })
  expect(sent).toEqual([
    { channel: 'SMS', given: true },
    { channel: 'SMS', given: false },
  ])
  const table = screen.getByRole('table', { name: 'What you said before' })
  expect(within(table).getByText('Yes to text messages')).toBeDefined()
  expect(within(table).getByText('No to text messages')).toBeDefined()
})

test('what cannot be read is said', async () => {
  server.use(
    http.get('*/api/v1/session', () => HttpResponse.json({ ...me, contactId: 'c1' })),
    http.get('*/api/v1/session/consents', () => new HttpResponse(null, { status: 500 })),
  )
  renderAt('/profile')
  await screen.findByText('How we may reach you')
  await screen.findByRole('alert')
})

test('an account that is no person is not asked', async () => {
  server.use(http.get('*/api/v1/session', () => HttpResponse.json({ ...me, contactId: null })))
  renderAt('/profile')
  await screen.findByText('Where you are signed in')
  expect(screen.queryByText('How we may reach you')).toBeNull()
})
