import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'

import { me } from '~/mocks/data'
import { problem } from '~/mocks/handlers'
import { draft } from '~/mocks/rateData'
import { renderAt } from '~/mocks/renderAt'
import { server } from '~/mocks/setup'

test('versions are listed with where they stand', async () => {
  expect(me.permissions['org:update']).toBe('all')
  renderAt('/rates')
  const table = await screen.findByRole('table', { name: 'Versions' })
  within(table).getByText('Draft')
  within(table).getByText('In force')
})

test('a table is pasted into a draft, and what is wrong with it is said', async () => {
  const sent: unknown[] = []
  server.use(
    http.post('*/api/v1/rate-lists/:id/table', async ({ request }) => {
      sent.push(await request.json())
      if (sent.length > 1) return HttpResponse.json(draft)
      const errors = [{ pointer: '/csv', detail: 'Line 2, price: Write the amount in pounds.' }]
      return problem(422, 'Not valid', { errors })
    }),
  )
  const { user } = renderAt('/rates/q2')
  await user.click(await screen.findByRole('button', { name: 'Paste a table' }))
  const form = await screen.findByRole('form', { name: 'Paste a table' })
  const area = within(form).getByLabelText('Or paste it here')
  await user.type(area, 'code')
  await user.click(within(form).getByRole('button', { name: 'Replace 2 rates' }))
  await within(form).findAllByText('Line 2, price: Write the amount in pounds.')
  await user.click(within(form).getByRole('button', { name: 'Replace 2 rates' }))
  await waitFor(() => expect(sent).toEqual([{ csv: 'code' }, { csv: 'code' }]))
})
