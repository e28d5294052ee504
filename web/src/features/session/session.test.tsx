import { screen, waitFor } from '@testing-library/react'
import { HttpResponse, http, type JsonBodyType } from 'msw'

import { me } from '~/mocks/data'
import { problem } from '~/mocks/handlers'
import { renderAt } from '~/mocks/renderAt'
import { server } from '~/mocks/setup'

function signedOut() {
  let inside = false
  server.use(
    http.get('*/api/v1/session', () =>
      inside ? HttpResponse.json(me as unknown as JsonBodyType) : problem(401, 'Sign in first.'),
    ),
    http.post('*/api/v1/session', async ({ request }) => {
      const { password } = (await request.json()) as { password: string }
      if (password === 'wrong') return problem(401, 'The email or password is not right.')
      inside = true
      return HttpResponse.json(me as unknown as JsonBodyType)
    }),
  )
}

async function signIn(user: ReturnType<typeof renderAt>['user'], password: string) {
  await user.type(await screen.findByLabelText('Email'), 'admin@northgate.example')
  await user.type(screen.getByLabelText('Password'), password)
  await user.click(screen.getByRole('button', { name: 'Sign in' }))
}

test('who is signed out is asked to sign in, then gets to where they were going', async () => {
  signedOut()
  const { user, address } = renderAt('/tickets/k1?tab=jobs')
  await signIn(user, 'right')
  await screen.findByRole('heading', { level: 1, name: 'Leak under kitchen sink' })
  expect(address()).toBe('/tickets/k1?tab=jobs')
})

test('a wrong password is told beside the field', async () => {
  signedOut()
  const { user } = renderAt('/sign-in')
  await signIn(user, 'wrong')
  expect((await screen.findAllByText('The email or password is not right.')).length).toBe(2)
})

test('another site cannot send people on from the sign-in', async () => {
  signedOut()
  const { user, address } = renderAt('/sign-in?next=//evil.example')
  await signIn(user, 'right')
  await waitFor(() => expect(address()).toBe('/tickets'))
})

test('the side shows only what permissions allow', async () => {
  server.use(
    http.get('*/api/v1/session', () =>
      HttpResponse.json({
        ...me,
        user: { ...me.user, role: 'Viewer' },
        permissions: { 'tickets:read': 'all', 'workorders:read': 'all' },
      } as unknown as JsonBodyType),
    ),
  )
  renderAt('/tickets')
  const main = await screen.findByRole('navigation', { name: 'Main' })
  const links = [...main.querySelectorAll('a')].map((link) => link.textContent)
  expect(links).toEqual(['Inbox', 'Jobs', 'Calendar', 'Hazards', 'Incidents'])
})
