import { screen, within } from '@testing-library/react'
import { http } from 'msw'

import { problem } from '~/mocks/handlers'
import { renderAt } from '~/mocks/renderAt'
import { server } from '~/mocks/setup'

test('a name that a view of the list has already is refused at the field', async () => {
  const detail = 'A view of this list has this name already. Choose another name.'
  server.use(
    http.post('*/api/v1/views', () =>
      problem(422, 'Not valid', { errors: [{ pointer: '/name', detail }] }),
    ),
  )
  const { user } = renderAt('/contacts?q=shah')
  await user.click(await screen.findByRole('button', { name: 'Views' }))
  await user.click(await screen.findByRole('menuitem', { name: /^Save/ }))
  const form = await screen.findByRole('form', { name: 'Save as a view' })
  const name = within(form).getByRole('textbox', { name: /Name/ })
  await user.type(name, 'Late')
  await user.click(within(form).getByRole('button', { name: 'Save' }))
  await within(form).findAllByText(detail)
  expect(name.getAttribute('aria-invalid')).toBe('true')
})
