import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'

import { tickets } from '~/mocks/data'
import { get, problem } from '~/mocks/handlers'
import { renderAt } from '~/mocks/renderAt'
import { server } from '~/mocks/setup'

const list = () => screen.findByRole('list', { name: 'Tickets' })

test('a row says what, where, how urgent, how long left and who has it', async () => {
  renderAt('/tickets')
  const row = within(await list()).getByRole('link', { name: /Leak under kitchen sink/ })
  expect(row.textContent).toMatch(/Flat 2A, 16 Linden House/)
  expect(row.textContent).toMatch(/Urgent/)
  expect(row.textContent).toMatch(/Fix in 1 h 1\d min/)
  expect(row.textContent).toMatch(/Pipes Ltd/)
})

test('the queues show how much waits in each, and choosing one changes the address', async () => {
  const { user, address } = renderAt('/tickets')
  await user.click(await screen.findByRole('link', { name: 'Late 1' }))
  await waitFor(() => expect(address()).toBe('/tickets?queue=late'))
  await screen.findByRole('link', { name: /Smell of gas/ })
  await waitFor(() => expect(screen.queryByRole('link', { name: /Leak under/ })).toBeNull())
})

test('opening a ticket keeps the queue and the search in the address', async () => {
  const { user, address } = renderAt('/tickets?queue=all&q=leak')
  await user.click(await screen.findByRole('link', { name: /Leak under kitchen sink/ }))
  await screen.findByRole('heading', { level: 1, name: 'Leak under kitchen sink' })
  expect(address()).toBe('/tickets/k1?queue=all&q=leak')
})

test('a search without a match says so and can be cleared', async () => {
  const { user } = renderAt('/tickets?q=zeppelin')
  expect(await screen.findByText('Nothing matches')).toBeTruthy()
  await user.click(screen.getByRole('link', { name: 'Clear search and filters' }))
  expect(await list()).toBeTruthy()
})

test('an empty queue is good news, with the next step', async () => {
  server.use(get('/tickets', () => ({ items: [], next: null })))
  renderAt('/tickets?queue=late')
  expect(await screen.findByText('Nothing is late.')).toBeTruthy()
  expect(screen.getAllByRole('link', { name: 'Report a repair' }).length).toBeGreaterThan(0)
})

test('a new organisation is told what one does first, and what is done', async () => {
  server.use(
    get('/tickets', () => ({ items: [], next: null })),
    get('/organisation/first-steps', () => ({
      homes: true,
      contractors: false,
      colleagues: false,
      tickets: false,
    })),
  )
  renderAt('/tickets')
  const steps = await screen.findByRole('list', { name: 'Welcome to MaintainUK' })
  const told = within(steps)
    .getAllByRole('listitem')
    .map((one) => within(one).getByRole('img').getAttribute('aria-label'))
  expect(told).toEqual(['Done', 'To do', 'To do', 'To do'])
  expect(within(steps).queryByRole('link', { name: 'Bring in your homes' })).toBeNull()
  const next = within(steps).getByRole('link', { name: 'Add your contractors' })
  expect(next.getAttribute('href')).toBe('/contractors?do=add')
})

test('a failure is explained and can be tried again', async () => {
  let broken = true
  server.use(
    http.get('*/api/v1/tickets', () =>
      broken ? problem(503, 'The server is busy.') : HttpResponse.json({ items: [], next: null }),
    ),
  )
  const { user } = renderAt('/tickets')
  expect(await screen.findByText('The server is busy.')).toBeTruthy()
  broken = false
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('No repair is open.')).toBeTruthy()
})

test('j and k move through the rows, Enter opens', async () => {
  const { user, address } = renderAt('/tickets')
  await list()
  await user.keyboard('jjk')
  expect(document.activeElement?.textContent).toMatch(/Leak under kitchen sink/)
  await user.keyboard('{Enter}')
  await waitFor(() => expect(address()).toBe('/tickets/k1'))
})

test('more rows come when asked for, after those that are there', async () => {
  server.use(
    get('/tickets', (search) => {
      const [first, second] = tickets
      if (!first || !second) throw new Error('The mocks have tickets.')
      return search.get('after') === 'one'
        ? { items: [second], next: null }
        : { items: [first], next: 'one' }
    }),
  )
  const { user } = renderAt('/tickets')
  await user.click(await screen.findByRole('button', { name: 'Load more' }))
  await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(2))
  expect(screen.queryByRole('button', { name: 'Load more' })).toBeNull()
})

test('c opens the report, g then h goes to the homes', async () => {
  const { user, address } = renderAt('/tickets')
  await list()
  await user.keyboard('gh')
  await waitFor(() => expect(address()).toBe('/properties'))
  await user.keyboard('c')
  await waitFor(() => expect(address()).toBe('/tickets/new'))
})
