import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http, type JsonBodyType } from 'msw'

import { me } from '~/mocks/data'
import { extra, priced } from '~/mocks/rateData'
import { renderAt } from '~/mocks/renderAt'
import { server } from '~/mocks/setup'

function signIn(permissions: string[], role = 'Coordinator') {
  const all = Object.fromEntries(permissions.map((name) => [name, 'all']))
  const session = { ...me, permissions: { ...me.permissions, ...all }, user: { ...me.user, role } }
  server.use(
    http.get('*/api/v1/session', () => HttpResponse.json(session as unknown as JsonBodyType)),
  )
}

test('S35: extra work above the limit is asked for with what it comes to', async () => {
  const sent: unknown[] = []
  signIn(['quotes:read', 'quotes:submit', 'workorders:progress'], 'Contractor')
  server.use(
    http.get('*/api/v1/work-orders/:id/pricing', ({ params }) =>
      HttpResponse.json(priced(params.id as string)),
    ),
    http.post('*/api/v1/work-orders/:id/variations', async ({ request, params }) => {
      sent.push(await request.json())
      return HttpResponse.json({ ...priced(params.id as string), waiting: extra })
    }),
  )
  const { user } = renderAt('/work-orders')
  const [button] = await screen.findAllByRole('button', { name: 'Ask for extra work' })
  await user.click(button as HTMLElement)
  const form = await screen.findByRole('form', { name: /^Extra work on/ })
  const quantity = within(form).getByLabelText('How much of PLU-1')
  await user.clear(quantity)
  await user.type(quantity, '6')
  const totals = within(form).getByLabelText('Totals without VAT')
  expect(totals.textContent).toBe('Before£200.68Change+£100.34After£301.02')
  await user.click(within(form).getByRole('button', { name: 'Ask for approval' }))
  expect(within(form).getAllByText('Say why, in a few words.').length).toBeGreaterThan(0)
  await user.type(within(form).getByLabelText(/^Why/), 'Two more drip')
  await user.click(within(form).getByRole('button', { name: 'Ask for approval' }))
  await waitFor(() =>
    expect(sent).toEqual([
      { version: 1, reason: 'Two more drip', lines: [{ lineId: 'o1', quantity: '6' }], add: [] },
    ]),
  )
})

test('what waits is approved, or rejected with why', async () => {
  const sent: unknown[] = []
  signIn(['quotes:read', 'quotes:approve'])
  server.use(
    http.post('*/api/v1/variations/:id/:what', async ({ request, params }) => {
      sent.push([params.what, await request.json()])
      return HttpResponse.json(priced('w1'))
    }),
  )
  const { user } = renderAt('/approvals')
  const card = await screen.findByRole('region', { name: /Extra work on WO-000311 waits/ })
  within(card).getByText('“Two more drip”')
  await user.click(within(card).getByRole('button', { name: 'Reject' }))
  const form = await screen.findByRole('form', { name: /^Reject/ })
  await user.type(within(form).getByLabelText(/^Why/), 'Too dear')
  await user.click(within(form).getByRole('button', { name: 'Reject it' }))
  await waitFor(() => expect(sent).toEqual([['reject', { reason: 'Too dear' }]]))
  await user.click(await screen.findByRole('button', { name: 'Approve £301.02' }))
  await waitFor(() => expect(sent).toHaveLength(2))
})
