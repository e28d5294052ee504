import { screen, waitFor, within } from '@testing-library/react'

import { tickets } from '~/mocks/data'
import { get } from '~/mocks/handlers'
import { renderAt } from '~/mocks/renderAt'
import { server } from '~/mocks/setup'

test('a row says whose turn it is, and what is unread', async () => {
  renderAt('/tickets?queue=all')
  const list = within(await screen.findByRole('list', { name: 'Tickets' }))
  const row = list.getByRole('link', { name: /Leak under kitchen sink/ })
  expect(row.textContent).toMatch(/Pipes Ltd · Visit and start work/)
  expect(list.getAllByText('Unread:').length).toBeGreaterThan(0)
})

test('due first is asked of the server, but not with words', async () => {
  const asked: (string | null)[] = []
  server.use(
    get('/tickets', (search) => {
      asked.push(search.get('sort'))
      return { items: tickets, next: null }
    }),
  )
  const { user } = renderAt('/tickets?orderBy=due')
  await screen.findByRole('list', { name: 'Tickets' })
  await waitFor(() => expect(asked.at(-1)).toBe('dueAt'))
  await user.type(screen.getByRole('searchbox', { name: 'Search tickets' }), 'leak')
  await waitFor(() => expect(asked.at(-1)).toBe(null))
})
