import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'

import { renderAt } from '~/mocks/renderAt'
import { server } from '~/mocks/setup'

const feed = {
  id: 'f1',
  name: 'My phone',
  scope: 'Mine',
  createdAt: '2026-11-02T09:00:00Z',
  lastReadAt: null,
}

test('an address is made, shown once and revoked after a question', async () => {
  let items: unknown[] = []
  const sent: unknown[] = []
  server.use(
    http.get('*/api/v1/calendar-feeds', () => HttpResponse.json({ items })),
    http.post('*/api/v1/calendar-feeds', async ({ request }) => {
      sent.push(await request.json())
      items = [feed]
      const address = 'https://m.example/api/v1/calendar.ics?token=secret'
      return HttpResponse.json({ ...feed, address }, { status: 201 })
    }),
    http.delete('*/api/v1/calendar-feeds/f1', () => {
      items = []
      return new HttpResponse(null, { status: 204 })
    }),
  )
  const { user } = renderAt('/profile')
  await screen.findByText('You have no address yet.')
  await user.click(screen.getByRole('button', { name: 'Add an address' }))
  const form = await screen.findByRole('form', { name: 'Add a calendar address' })
  await user.type(within(form).getByLabelText(/What is it for/), 'My phone')
  await user.click(within(form).getByRole('button', { name: 'Make the address' }))
  const address = (await screen.findByLabelText('Address')) as HTMLInputElement
  expect(address.value).toMatch(/token=secret$/)
  expect(sent).toEqual([{ name: 'My phone', scope: 'Mine' }])
  await user.click(screen.getByRole('button', { name: 'Done' }))
  await screen.findByText('Not read yet')
  expect(screen.queryByDisplayValue(/token=secret/)).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Revoke My phone' }))
  await user.click(await screen.findByRole('button', { name: 'Revoke' }))
  await screen.findByText('You have no address yet.')
})
