import { screen, waitFor, within } from '@testing-library/react'
import { http } from 'msw'

import { problem } from '~/mocks/handlers'
import { renderAt } from '~/mocks/renderAt'
import { server } from '~/mocks/setup'

test('homes are listed with their address as the link', async () => {
  const { user, address } = renderAt('/properties')
  const table = await screen.findByRole('table', { name: 'Homes' })
  await user.click(within(table).getByRole('link', { name: '16 Linden House, Leeds LS1 4AB' }))
  await screen.findByRole('heading', { level: 1, name: '16 Linden House' })
  expect(address()).toBe('/properties/p1')
})

test('a postcode that the server refuses is told beside its field', async () => {
  server.use(
    http.post('*/api/v1/properties', () =>
      problem(422, 'See `errors`.', {
        errors: [{ pointer: '/postcode', detail: 'This is no UK postcode.' }],
      }),
    ),
  )
  const { user } = renderAt('/properties?do=add')
  await user.type(await screen.findByLabelText(/Address line 1/), '1 New Road')
  await user.type(screen.getByLabelText(/Town or city/), 'Leeds')
  await user.type(screen.getByLabelText(/Postcode/), 'XX')
  await user.click(screen.getByRole('button', { name: 'Add home' }))
  expect(await screen.findAllByText('This is no UK postcode.')).toHaveLength(2)
  expect(screen.getByLabelText(/Postcode/).getAttribute('aria-invalid')).toBe('true')
})

test('a dialog closes with Esc and leaves the address', async () => {
  const { user, address } = renderAt('/properties?q=linden&do=add')
  await screen.findByRole('dialog')
  await user.keyboard('{Escape}')
  await waitFor(() => expect(address()).toBe('/properties?q=linden'))
})
