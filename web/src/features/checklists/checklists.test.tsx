import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'

import { leakVisit } from '~/mocks/checklistData'
import { renderAt } from '~/mocks/renderAt'
import { server } from '~/mocks/setup'

test('a checklist is made with its items in order', async () => {
  const sent: unknown[] = []
  server.use(
    http.post('*/api/v1/checklist-templates', async ({ request }) => {
      sent.push(await request.json())
      return HttpResponse.json(leakVisit, { status: 201 })
    }),
  )
  const { user } = renderAt('/checklists')
  await screen.findByRole('region', { name: 'Leak visit' })
  await user.click(screen.getByRole('button', { name: 'New checklist' }))
  const form = await screen.findByRole('form', { name: 'New checklist' })
  await user.click(within(form).getByRole('button', { name: 'Save checklist' }))
  within(form).getAllByText('Add at least one item.')
  await user.type(within(form).getByLabelText(/^Name/), 'Fire door')
  await user.type(within(form).getByLabelText('Item 1'), 'Seals whole')
  await user.click(within(form).getByRole('button', { name: 'Add item' }))
  await user.type(within(form).getByLabelText('Item 2'), 'Gaps')
  await user.click(within(form).getByRole('checkbox', { name: /Item 2: needed/ }))
  await user.click(within(form).getByRole('button', { name: 'Item 2: up' }))
  await user.click(within(form).getByRole('button', { name: 'Save checklist' }))
  await waitFor(() =>
    expect(sent).toEqual([
      {
        name: 'Fire door',
        categories: [],
        items: [
          { text: 'Gaps', kind: 'Tick', mandatory: false },
          { text: 'Seals whole', kind: 'Tick', mandatory: true },
        ],
      },
    ]),
  )
})

test('one is retired, and brought back by undo', async () => {
  const sent: unknown[] = []
  server.use(
    http.patch('*/api/v1/checklist-templates/:id', async ({ request }) => {
      sent.push([request.headers.get('if-match'), await request.json()])
      return HttpResponse.json({ ...leakVisit, version: 4 })
    }),
  )
  const { user } = renderAt('/checklists')
  await user.click(await screen.findByRole('button', { name: 'Retire Leak visit' }))
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  await waitFor(() =>
    expect(sent).toEqual([
      ['"3"', { retired: true }],
      ['"4"', { retired: false }],
    ]),
  )
})
