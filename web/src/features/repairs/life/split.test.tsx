import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'

import { renderAt } from '~/mocks/renderAt'
import { server } from '~/mocks/setup'

test('s16 a second repair is split off, and that can be undone from the message', async () => {
  const sent: unknown[] = []
  const undone: string[] = []
  const split = {
    id: 's1',
    fromId: 'k1',
    ticketId: 'k99',
    number: 'TKT-000999',
    splitAt: '2026-11-28T09:00:00Z',
    undoUntil: '2036-11-28T09:00:00Z',
    undoneAt: null,
  }
  server.use(
    http.post('*/api/v1/tickets/k1/split', async ({ request }) => {
      sent.push(await request.json())
      return HttpResponse.json(split, { status: 201 })
    }),
    http.post('*/api/v1/ticket-splits/:id/undo', ({ params }) => {
      undone.push(String(params.id))
      return HttpResponse.json({ ...split, undoneAt: '2026-11-28T09:01:00Z' })
    }),
  )
  const { user } = renderAt('/tickets/k1?do=split-ticket')
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: 'Split' }))
  expect((await dialog.findAllByText('Say what else is wrong.')).length).toBeGreaterThan(0)
  await user.type(dialog.getByLabelText(/What else is wrong/), 'The fan does not run')
  await user.click(dialog.getByRole('button', { name: 'Split' }))
  expect(await screen.findByText('TKT-000999 is a ticket of its own.')).toBeTruthy()
  expect(sent[0]).toMatchObject({ title: 'The fan does not run', attachmentIds: [], noteIds: [] })
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(undone).toEqual(['s1']))
})
