import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http, type JsonBodyType } from 'msw'

import { me } from '~/mocks/data'
import { drafts } from '~/mocks/draftHandlers'
import { problem } from '~/mocks/handlers'
import { firm, own, resident, sent, threads } from '~/mocks/messageHandlers'
import { renderAt } from '~/mocks/renderAt'
import { server } from '~/mocks/setup'

const box = () =>
  screen.findByRole('textbox', { name: /^Message to / }) as Promise<HTMLTextAreaElement>

test('a message goes by the keyboard to the one whose name is on the button', async () => {
  threads.push(resident(), firm())
  const { user } = renderAt('/tickets/k1?tab=messages')
  await user.type(await box(), 'When are you in?{Control>}{Enter}{/Control}')
  const log = await screen.findByRole('log', { name: 'Messages with Tom Wright' })
  expect(within(log).getByText('When are you in?')).toBeTruthy()
  expect(sent).toHaveLength(1)
  expect(sent[0]?.body).toMatchObject({ contactId: 'c1', body: 'When are you in?' })
  expect(sent[0]?.key).toBeTruthy()
  expect((await box()).value).toBe('')
})

test('what is begun to one is not in the thread of another, and is there again', async () => {
  threads.push(resident(), firm())
  const { user } = renderAt('/tickets/k1?tab=messages')
  await user.type(await box(), 'To the resident')
  await waitFor(() => expect(drafts.get('k1')?.[0]?.fields).toEqual({ cone: 'To the resident' }), {
    timeout: 5000,
  })
  await user.click(screen.getByRole('button', { name: 'Swift Plumbing' }))
  const other = (await screen.findByRole('textbox', {
    name: 'Message to Swift Plumbing',
  })) as HTMLTextAreaElement
  expect(other.value).toBe('')
  await user.type(other, 'To the firm')
  await waitFor(
    () =>
      expect(drafts.get('k1')?.[0]?.fields).toEqual({
        cone: 'To the resident',
        ftwo: 'To the firm',
      }),
    { timeout: 5000 },
  )
  await user.click(screen.getByRole('button', { name: 'Tom Wright' }))
  await waitFor(async () => expect((await box()).value).toBe('To the resident'))
})

test('what reads like a note is asked about, and stays where it is', async () => {
  threads.push(resident())
  const { user } = renderAt('/tickets/k1?tab=messages')
  await user.type(await box(), 'Internal: she owes rent')
  await user.click(screen.getByRole('button', { name: 'Send to Tom Wright' }))
  const question = await screen.findByRole('dialog', { name: 'Send this to Tom Wright?' })
  expect(within(question).getByText(/reads like a note/)).toBeTruthy()
  await user.click(within(question).getByRole('button', { name: 'Not now' }))
  expect(sent).toHaveLength(0)
  expect((await box()).value).toBe('Internal: she owes rent')
  // Kept before the page goes, so that nothing of it arrives in the next test.
  await screen.findByText(/^Saved just now/)
})

test('what could not be sent stays, and goes under the same key the second time', async () => {
  threads.push(resident())
  const keys: (string | null)[] = []
  server.use(
    http.post('*/api/v1/tickets/k1/messages', ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key'))
      return problem(503, 'Try again in a minute.')
    }),
  )
  const { user } = renderAt('/tickets/k1?tab=messages')
  await user.type(await box(), 'We come at nine')
  const send = () => user.click(screen.getByRole('button', { name: 'Send to Tom Wright' }))
  await send()
  expect(await screen.findByText('Try again in a minute.')).toBeTruthy()
  expect((await box()).value).toBe('We come at nine')
  await send()
  await waitFor(() => expect(keys).toHaveLength(2))
  expect(keys[0]).toBe(keys[1])
  await screen.findByText(/^Saved just now/)
})

test('who cannot be written to is told why, and a resident writes to the team', async () => {
  threads.push({ ...resident(), route: null, draftField: null, whyNot: 'They have no account.' })
  renderAt('/tickets/k1?tab=messages')
  expect(await screen.findByText('They have no account.')).toBeTruthy()
  expect(screen.queryByRole('textbox', { name: /^Message to / })).toBeNull()
})

test('a resident writes to the repairs team on their own page', async () => {
  const tenant = {
    ...me,
    user: { ...me.user, role: 'Tenant' },
    permissions: { 'tickets:read': 'own' },
  }
  server.use(
    http.get('*/api/v1/session', () => HttpResponse.json(tenant as unknown as JsonBodyType)),
  )
  threads.push(own())
  const { user } = renderAt('/tickets/k1')
  await user.type(await box(), 'After two, please')
  await user.click(screen.getByRole('button', { name: 'Send to the repairs team' }))
  expect(await screen.findByRole('log', { name: 'Messages with the repairs team' })).toBeTruthy()
  expect(sent[0]?.body).toEqual({ body: 'After two, please' })
})

test('nothing, or too much of it, is not sent: the field says why', async () => {
  threads.push(resident())
  const { user } = renderAt('/tickets/k1?tab=messages')
  await user.click(await screen.findByRole('button', { name: 'Send to Tom Wright' }))
  await screen.findByText('Write the message first.')
  expect(document.activeElement).toBe(await box())
  await user.paste('y'.repeat(4010))
  await user.click(screen.getByRole('button', { name: 'Send to Tom Wright' }))
  await screen.findByText('4,010 of 4,000 characters: shorten by 10.')
  expect((await box()).value).toHaveLength(4010)
  expect(sent).toHaveLength(0)
  // What waits is kept before the next test.
  await waitFor(() => expect(drafts.get('k1')).toHaveLength(1), { timeout: 5000 })
})
