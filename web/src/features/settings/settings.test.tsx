import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'

import { holidays, organisation } from '~/mocks/data'
import { renderAt } from '~/mocks/renderAt'
import { server } from '~/mocks/setup'

test('who lets the homes is changed, and can be changed back', async () => {
  const sent: unknown[] = []
  server.use(
    http.post('*/api/v1/organisation/landlord-type', async ({ request }) => {
      sent.push(await request.json())
      return HttpResponse.json(organisation)
    }),
  )
  const { user } = renderAt('/settings')
  await user.click(await screen.findByRole('radio', { name: /A private landlord/ }))
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  await waitFor(() =>
    expect(sent).toEqual([{ landlordType: 'private' }, { landlordType: 'social' }]),
  )
})

test('a bank holiday is added with its nation, and one is withdrawn for a reason', async () => {
  const sent: unknown[] = []
  server.use(
    http.post('*/api/v1/bank-holidays', async ({ request }) => {
      sent.push(await request.json())
      return HttpResponse.json(holidays[0], { status: 201 })
    }),
    http.post('*/api/v1/bank-holidays/:id/withdraw', async ({ request, params }) => {
      sent.push(params.id, await request.json())
      return HttpResponse.json(holidays[0])
    }),
  )
  const { user } = renderAt('/settings')
  const table = await screen.findByRole('table', { name: 'Bank holidays' })
  within(table).getByText('Withdrawn: It was not proclaimed')
  await user.click(screen.getByRole('button', { name: 'Add bank holiday' }))
  const form = await screen.findByRole('form', { name: 'Add bank holiday' })
  await user.type(within(form).getByLabelText(/Name/), 'Coronation')
  await user.type(within(form).getByLabelText(/Day/), '2027-06-01')
  await user.click(within(form).getByRole('button', { name: 'Add bank holiday' }))
  await waitFor(() =>
    expect(sent).toEqual([{ nation: 'England', day: '2027-06-01', name: 'Coronation' }]),
  )
  await user.click(screen.getByRole('button', { name: 'Withdraw Jubilee bank holiday' }))
  const why = await screen.findByRole('form', { name: /^Withdraw/ })
  await user.type(within(why).getByLabelText(/Why/), 'It was moved')
  await user.click(within(why).getByRole('button', { name: 'Withdraw' }))
  await waitFor(() => expect(sent.slice(1)).toEqual(['d1', { reason: 'It was moved' }]))
})
