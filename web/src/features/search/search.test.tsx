import { screen, waitFor, within } from '@testing-library/react'

import { get } from '~/mocks/handlers'
import { renderAt } from '~/mocks/renderAt'
import { server } from '~/mocks/setup'

test('what is found stands by kind, with what was typed marked', async () => {
  server.use(
    get('/search', () => ({
      groups: [
        {
          kind: 'Property' as const,
          total: 1,
          more: false,
          items: [
            {
              kind: 'Property' as const,
              id: 'p1',
              title: [
                { text: '16 ', hit: false },
                { text: 'Linden', hit: true },
                { text: ' House, Leeds LS1 4AB', hit: false },
              ],
              detail: [],
              status: 'Active',
              alike: false,
            },
          ],
        },
      ],
    })),
  )
  renderAt('/search?q=linden')
  const homes = await screen.findByRole('list', { name: 'Homes' })
  const link = within(homes).getByRole('link', { name: /16 Linden House/ })
  expect(link.getAttribute('href')).toBe('/properties/p1')
  expect(link.querySelector('mark')?.textContent).toBe('Linden')
})

test('nothing found is said plainly', async () => {
  renderAt('/search?q=zeppelin')
  expect(await screen.findByText('Nothing was found for “zeppelin”.')).toBeTruthy()
})

test('six letters typed in a row are one question', async () => {
  const asked: string[] = []
  server.use(
    get('/search', (search) => {
      asked.push(search.get('q') ?? '')
      return { groups: [], told: 'Nothing.' }
    }),
  )
  const { user } = renderAt('/search')
  await user.type(await screen.findByRole('searchbox', { name: 'Search everything' }), 'linden')
  await waitFor(() => expect(asked.at(-1)).toBe('linden'))
  expect(asked.length).toBeLessThanOrEqual(2)
})

test('the command list finds things and leads to all of them', async () => {
  const { user, address } = renderAt('/contacts')
  await user.click(await screen.findByRole('button', { name: /Search or go to/ }))
  await user.type(await screen.findByRole('textbox', { name: 'Search or go to' }), 'leak')
  await user.click(await screen.findByText('See everything for “leak”'))
  await waitFor(() => expect(address()).toBe('/search?q=leak'))
})

test('Enter takes the first that was found', async () => {
  const { user, address } = renderAt('/contacts')
  await user.click(await screen.findByRole('button', { name: /Search or go to/ }))
  const box = await screen.findByRole('textbox', { name: 'Search or go to' })
  await user.type(box, 'leak')
  await screen.findByText('See everything for “leak”')
  const first = document.querySelector('[data-action]')
  expect(first?.textContent).not.toContain('See everything')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(address()).not.toContain('/contacts'))
  expect(address()).not.toContain('/search')
})

test('the command list does what the open ticket offers', async () => {
  const { user, address } = renderAt('/tickets/k1')
  await screen.findByRole('heading', { level: 1, name: 'Leak under kitchen sink' })
  await user.click(await screen.findByRole('button', { name: /Search or go to/ }))
  await user.type(await screen.findByRole('textbox', { name: 'Search or go to' }), 'edit')
  await user.click(await screen.findByRole('button', { name: 'Edit' }))
  await waitFor(() => expect(address()).toContain('do=edit'))
})

test('what the list offers to do is not told of as nothing found', async () => {
  const asked: string[] = []
  server.use(
    get('/search', (search) => {
      const q = search.get('q') ?? ''
      asked.push(q)
      return { groups: [], told: `Nothing was found for “${q}”.` }
    }),
  )
  const { user } = renderAt('/tickets/k1')
  await screen.findByRole('heading', { level: 1, name: 'Leak under kitchen sink' })
  await user.click(await screen.findByRole('button', { name: /Search or go to/ }))
  const field = await screen.findByRole('textbox', { name: 'Search or go to' })
  await user.type(field, 'hold')
  await waitFor(() => expect(asked.at(-1)).toBe('hold'))
  expect(await screen.findByRole('button', { name: /hold/i })).toBeTruthy()
  expect(screen.queryByText(/Nothing was found/)).toBeNull()
  // Where nothing is offered either, it is said.
  await user.type(field, 'zz')
  expect(await screen.findByText('Nothing was found for “holdzz”.')).toBeTruthy()
})
