import { screen } from '@testing-library/react'
import { HttpResponse, http } from 'msw'

import { problem } from '~/mocks/handlers'
import { renderAt } from '~/mocks/renderAt'
import { server } from '~/mocks/setup'

test('who asks for a link is told the same whoever they are, and can ask again later', async () => {
  server.use(http.post('*/api/v1/session/forgotten', () => new HttpResponse(null, { status: 202 })))
  const { user } = renderAt('/forgotten')
  await user.type(await screen.findByLabelText('Email'), 'nobody@northgate.example')
  await user.click(screen.getByRole('button', { name: 'Send me a link' }))
  await screen.findByText(/If nobody@northgate.example has an account/)
  expect(screen.getByRole('button', { name: /Send it again/ })).toHaveProperty('disabled', true)
})

test('a new password leads to the sign-in, and the token leaves the address', async () => {
  server.use(
    http.post('*/api/v1/session/forgotten/look-up', () =>
      HttpResponse.json({ email: 'a@b.example', organisation: 'Northgate', expiresAt: '' }),
    ),
    http.post('*/api/v1/session/reset', () =>
      HttpResponse.json({ email: 'a@b.example', organisationSlug: 'northgate' }),
    ),
  )
  const { user, address } = renderAt('/reset#secret')
  await user.type(await screen.findByLabelText('New password'), 'plum kettle 41 rain')
  expect(address()).toBe('/reset')
  await user.click(screen.getByRole('button', { name: 'Change my password' }))
  await screen.findByText(/Your password is changed/)
  expect(screen.getByLabelText('Email')).toHaveProperty('value', 'a@b.example')
})

test('a link that has run out says where to get another', async () => {
  server.use(http.post('*/api/v1/session/forgotten/look-up', () => problem(404, 'Over.')))
  renderAt('/reset#old')
  const link = await screen.findByRole('link', { name: 'Ask for a new one' })
  expect(link.getAttribute('href')).toBe('/forgotten')
})
