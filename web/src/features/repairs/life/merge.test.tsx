import { screen, waitFor, within } from '@testing-library/react'

import { get } from '~/mocks/handlers'
import { renderAt } from '~/mocks/renderAt'
import { server } from '~/mocks/setup'

test('a hazard that keeps two tickets apart is named, with the way to it', async () => {
  const side = {
    title: 'Leak',
    status: 'New' as const,
    createdAt: '2026-11-26T09:00:00Z',
    version: 1,
  }
  const told =
    'Both have a hazard case of the same kind (falls): end that of TKT-000483 first. The dates of the other one go on.'
  server.use(
    get('/tickets/{id}/merge-preview', () => ({
      kept: { ...side, id: 'k1', number: 'TKT-000482' },
      other: { ...side, id: 'k2', number: 'TKT-000483' },
      workOrders: 0,
      attachments: 0,
      messages: 0,
      hazards: 1,
      parts: 0,
      warnings: [],
      whyNot: told,
      endsFirst: { hazardId: 'h1', ticketId: 'k2', number: 'TKT-000483' },
    })),
  )
  const { user } = renderAt('/tickets/k1?do=merge-ticket')
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('combobox', { name: /Ticket that goes/ }))
  await user.click((await screen.findAllByRole('option'))[0] as HTMLElement)
  const link = await within(dialog).findByRole('link', { name: 'Hazards of TKT-000483' })
  expect(link.getAttribute('href')).toBe('/tickets/k2?tab=hazards')
  await waitFor(() => expect(within(dialog).getAllByText(told, { exact: false })).toBeTruthy())
})
