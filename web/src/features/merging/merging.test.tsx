import { screen, within } from '@testing-library/react'
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
