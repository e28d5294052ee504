import { act, screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http, type JsonBodyType } from 'msw'

import { me } from '~/mocks/data'
import { problem } from '~/mocks/handlers'
import { renderAt } from '~/mocks/renderAt'
import { server } from '~/mocks/setup'

const over = () =>
  problem(401, 'The session is missing or no longer valid.', {
    type: 'urn:maintainuk:problem:unauthenticated',
  })

/** A server that knows nobody until the right password is given, and what it was sent to split off. */
function forgetful() {
  let inside = false
  const split: unknown[] = []
  const signIns: unknown[] = []
  server.use(
    http.post('*/api/v1/session', async ({ request }) => {
      const body = (await request.json()) as { password: string }
      signIns.push(body)
      if (body.password !== 'right') {
        const type = 'urn:maintainuk:problem:invalid-credentials'
        return problem(401, 'The email or password is not right.', { type })
      }
      inside = true
      return HttpResponse.json(me as unknown as JsonBodyType)
    }),
    http.post('*/api/v1/tickets/k1/split', async ({ request }) => {
      if (!inside) return over()
      split.push(await request.json())
      return problem(409, 'It cannot be split now.')
    }),
  )
  return { split, signIns }
}

test('when the session ends while a dialog is full of text, signing in again loses none of it', async () => {
  const { split, signIns } = forgetful()
  const { user, address } = renderAt('/tickets/k1?do=split-ticket')
  const dialog = await screen.findByRole('dialog')
  const title = within(dialog).getByLabelText<HTMLInputElement>(/What else is wrong/)
  await user.type(title, 'The extractor fan')
  await user.type(within(dialog).getByLabelText(/Description/), 'It hums all night')
  await user.click(within(dialog).getByRole('button', { name: 'Split' }))

  const again = await screen.findByRole('form', { name: 'Sign in again' })
  await user.keyboard('{Escape}')
  expect(screen.queryByText('Leave without saving?')).toBeNull()
  const password = within(again).getByLabelText('Password')
  await user.type(password, 'wrong{Enter}')
  expect((await within(again).findAllByText('The email or password is not right.')).length).toBe(2)
  await user.clear(password)
  await user.type(password, 'right{Enter}')
  await waitFor(() => expect(screen.queryByRole('form', { name: 'Sign in again' })).toBeNull())
  expect(signIns.at(-1)).toMatchObject({ email: me.user.email, organisation: me.organisation.slug })

  expect(address()).toBe('/tickets/k1?do=split-ticket')
  expect(title.isConnected).toBe(true)
  expect(title.value).toBe('The extractor fan')
  expect(screen.getByText(/What you typed is kept/)).toBeTruthy()
  await user.click(within(dialog).getByRole('button', { name: 'Split' }))
  await waitFor(() =>
    expect(split).toMatchObject([{ title: 'The extractor fan', description: 'It hums all night' }]),
  )
})

test('a page that is read again after the session ended is kept, and somebody else may come instead', async () => {
  const { user, address, queryClient } = renderAt('/tickets/k1')
  await screen.findByRole('heading', { level: 1, name: 'Leak under kitchen sink' })
  server.use(http.get('*/api/v1/*', over), http.post('*/api/v1/session', over))
  act(() => void queryClient.invalidateQueries())
  const again = await screen.findByRole('form', { name: 'Sign in again' })
  expect(screen.getByText('Leak under kitchen sink', { selector: 'h1' })).toBeTruthy()
  await user.click(within(again).getByRole('button', { name: /as somebody else/ }))
  await screen.findByRole('form', { name: 'Sign in' })
  expect(address()).toBe('/sign-in')
  expect(screen.queryByRole('form', { name: 'Sign in again' })).toBeNull()
})
