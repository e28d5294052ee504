import { screen, waitFor, within } from '@testing-library/react'

import { count } from '~/lib/words'
import { tickets } from '~/mocks/data'
import { get } from '~/mocks/handlers'
import { renderAt } from '~/mocks/renderAt'
import { server } from '~/mocks/setup'

const column = (name: string) => screen.findByRole('region', { name })
const assigned = tickets.filter(({ status }) => status === 'Assigned')
const firm = `Assigned, ${count(assigned.length, 'ticket')}`

test('i8 each column says how many it has and shows its cards', async () => {
  renderAt('/tickets/board')
  expect(
    within(await column(firm)).getByRole('link', { name: /Front door lock is stiff/ }),
  ).toBeTruthy()
  expect(await screen.findByRole('region', { name: /^In progress, / })).toBeTruthy()
})

test('i8 the menu of a card does what dragging does, and says what is not open', async () => {
  const { user } = renderAt('/tickets/board')
  const card = tickets.find(({ status }) => status === 'New')
  await user.click(await screen.findByRole('button', { name: `Move ${card?.number} to…` }))
  const shut = await screen.findByRole('menuitem', { name: /In progress.*Only an assigned/ })
  expect(shut.getAttribute('data-disabled')).toBe('true')
  await user.click(screen.getByRole('menuitem', { name: 'Cancelled' }))
  expect(await screen.findByRole('dialog', { name: new RegExp(`${card?.number}`) })).toBeTruthy()
})

test('i8 a move that is refused is explained, and the card is where it was', async () => {
  const { user } = renderAt('/tickets/board')
  const link = within(await column(firm)).getByRole('link', { name: /Front door/ })
  link.focus()
  await user.keyboard('{Alt>}{ArrowLeft}{/Alt}')
  expect(await screen.findByText(/stays. It is assigned/)).toBeTruthy()
  const still = await column(firm)
  await waitFor(() => expect(within(still).getByRole('link', { name: /Front door/ })).toBeTruthy())
})

test('i8 the board is by colleague too, and the choice stands in the address', async () => {
  server.use(
    get('/tickets/board/{group}', () => ({
      columns: [
        { total: 0, items: [], goesTo: [] },
        { coordinatorId: 'u1', name: 'Asha Patel', total: 1, items: [], goesTo: [] },
      ],
    })),
  )
  const { user, address } = renderAt('/tickets/board')
  await user.click(await screen.findByText('By coordinator'))
  await waitFor(() => expect(address()).toBe('/tickets/board?by=coordinator'))
  expect(await column('Asha Patel, 1 ticket')).toBeTruthy()
  expect(await column('Nobody yet, 0 tickets')).toBeTruthy()
})

test('i13 nothing moves under the pointer: what others change waits until it is asked for', async () => {
  const { user, queryClient } = renderAt('/tickets/board')
  const was = await column(firm)
  const [mine] = assigned
  if (!mine) throw new Error('the mocks have an assigned ticket')
  const board = screen.getByRole('region', { name: 'Board' })
  board.dispatchEvent(new Event('pointerenter'))
  await new Promise(requestAnimationFrame)
  server.use(
    get('/tickets/board/{group}', () => ({
      columns: [
        {
          status: 'Assigned' as const,
          total: assigned.length - 1,
          items: assigned.slice(1),
          goesTo: [],
        },
        { status: 'InProgress' as const, total: 1, items: [mine], goesTo: [] },
      ],
    })),
  )
  await queryClient.invalidateQueries({ queryKey: ['tickets'] })
  const news = await screen.findByRole('button', { name: 'The board has changed' })
  expect(within(was).getByRole('link', { name: new RegExp(mine.title) })).toBeTruthy()
  await user.click(news)
  const now = await column('In progress, 1 ticket')
  expect(within(now).getByRole('link', { name: new RegExp(mine.title) })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'The board has changed' })).toBeNull()
})
