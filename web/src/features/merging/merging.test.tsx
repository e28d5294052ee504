import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'

import { at } from '~/mocks/data'
import { renderAt } from '~/mocks/renderAt'
import { server } from '~/mocks/setup'

const home = (id: string, address: string) => ({
  id,
  address,
  unitCount: 1,
  createdAt: at(-1e9),
})

test('homes at one address are shown together, and compared with the oldest', async () => {
  const properties = [
    home('p1', '1 Mill Lane, Leeds LS1 4AB'),
    home('p2', '1 Mill Ln, Leeds LS1 4AB'),
  ]
  server.use(
    http.get('*/api/v1/properties/duplicates', () =>
      HttpResponse.json({ groups: [{ key: '1 Mill Lane, Leeds LS1 4AB', properties }] }),
    ),
  )
  renderAt('/properties/duplicates')
  const table = await screen.findByRole('table', { name: 'Homes at 1 Mill Lane, Leeds LS1 4AB' })
  const compare = within(table).getByRole('link', { name: /^Compare 1 Mill Ln/ })
  expect(compare.getAttribute('href')).toBe('/properties/p1/merge?with=p2')
})

test('where a page has none and there are more, it says so', async () => {
  server.use(
    http.get('*/api/v1/properties/duplicates', () =>
      HttpResponse.json({ groups: [], next: 'LS1 4AB' }),
    ),
  )
  renderAt('/properties/duplicates')
  await screen.findByText('None so far')
  screen.getByRole('button', { name: 'Load more' })
})

test('two that are not the same go from the list, and come back when that is undone', async () => {
  const asked: string[] = []
  let different = false
  const properties = [home('p1', '1 Mill Lane, Leeds'), home('p2', '1 Mill Ln, Leeds')]
  server.use(
    http.get('*/api/v1/properties/duplicates', () =>
      HttpResponse.json({ groups: different ? [] : [{ key: '1 Mill Lane', properties }] }),
    ),
    http.post('*/api/v1/properties/p1/different', async ({ request }) => {
      asked.push(JSON.stringify(await request.json()))
      different = true
      return new HttpResponse(null, { status: 204 })
    }),
    http.delete('*/api/v1/properties/p1/different', ({ request }) => {
      asked.push(new URL(request.url).search)
      different = false
      return new HttpResponse(null, { status: 204 })
    }),
  )
  const { user } = renderAt('/properties/duplicates')
  await user.click(await screen.findByRole('button', { name: 'Not the same: 1 Mill Ln, Leeds' }))
  await screen.findByText('No two homes have one address')
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  await screen.findByRole('table', { name: 'Homes at 1 Mill Lane' })
  await waitFor(() => expect(asked).toEqual(['{"propertyId":"p2"}', '?propertyId=p2']))
})

test('the comparison says who said that two are not the same, and takes it back', async () => {
  let different: { byName: string; at: string } | null = { byName: 'Asha Rao', at: at(-1e7) }
  server.use(
    http.get('*/api/v1/contacts/c1/merge-preview', () => {
      const side = (id: string, name: string) => ({ id, name, version: 1 })
      const [kept, other] = [side('c1', 'Priya Shah'), side('c2', 'Priya Shaw')]
      return HttpResponse.json({ kept, other, fields: [], moves: [], warnings: [], different })
    }),
    http.delete('*/api/v1/contacts/c1/different', () => {
      different = null
      return new HttpResponse(null, { status: 204 })
    }),
  )
  const { user } = renderAt('/contacts/c1/merge?with=c2')
  await screen.findByText(/Asha Rao said so/)
  expect(screen.queryByRole('button', { name: /^Not the same/ })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Take that back' }))
  await screen.findByRole('button', { name: 'Not the same: Priya Shaw' })
  expect(screen.queryByText(/said so/)).toBeNull()
})
