import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'

import { problem } from '~/mocks/handlers'
import { renderAt } from '~/mocks/renderAt'
import { server } from '~/mocks/setup'

import { passwordChecks } from './PasswordForm'

test('a new password is long enough and typed twice alike', () => {
  const values = { currentPassword: 'x', newPassword: 'plum kettle 41 rain', again: '' }
  expect(passwordChecks.newPassword('short')).toMatch(/12 characters/)
  expect(passwordChecks.newPassword(values.newPassword)).toBeNull()
  expect(passwordChecks.again('plum', values)).toMatch(/differs/)
  expect(passwordChecks.again(values.newPassword, values)).toBeNull()
})

test('a wrong password is told beside its field, the right one changes it and empties the form', async () => {
  const sent: unknown[] = []
  server.use(
    http.post('*/api/v1/session/password', async ({ request }) => {
      sent.push(await request.json())
      return sent.length > 1
        ? new HttpResponse(null, { status: 204 })
        : problem(422, 'See `errors`.', {
            errors: [
              { pointer: '/currentPassword', detail: 'This is not the password that you have.' },
            ],
          })
    }),
  )
  const { user } = renderAt('/profile')
  const form = await screen.findByRole('form', { name: 'Change password' })
  const field = (name: string) => within(form).getByLabelText(name)
  await user.type(field('Current password'), 'old old old old')
  await user.type(field('New password'), 'plum kettle 41 rain')
  await user.type(field('New password again'), 'plum kettle 41 rain')
  const submit = within(form).getByRole('button', { name: 'Change password' })
  await user.click(submit)
  expect(await within(form).findAllByText('This is not the password that you have.')).toHaveLength(
    2,
  )
  await user.click(submit)
  await screen.findByText(/Your password is changed/)
  expect(sent[1]).toEqual({
    currentPassword: 'old old old old',
    newPassword: 'plum kettle 41 rain',
  })
  await waitFor(() => expect((field('New password') as HTMLInputElement).value).toBe(''))
})
