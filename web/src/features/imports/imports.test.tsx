import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'

import { at } from '~/mocks/data'
import { renderAt } from '~/mocks/renderAt'
import { server } from '~/mocks/setup'

const hour = 3_600_000

const one = (id: string, fileName: string, more: object) => ({
  id,
  fileName,
  kind: 'Units',
  userName: 'Asha Rao',
  createdAt: at(-48 * hour),
  rows: { read: 12, good: 12, bad: 0, duplicate: 0, written: 12, kept: 0 },
  ...more,
})

test('an import that was undone says so and when, and not that its rows are there', async () => {
  const undone = { status: 'Undone', undoneAt: at(-2.5 * hour) }
  const rows = { read: 12, good: 12, bad: 0, duplicate: 0, written: 12, kept: 3 }
  const items = [
    one('i1', 'here.csv', { status: 'Done' }),
    one('i2', 'gone.csv', undone),
    one('i3', 'some.csv', { ...undone, rows }),
  ]
  server.use(http.get('*/api/v1/imports', () => HttpResponse.json({ items })))
  renderAt('/imports')
  const table = await screen.findByRole('table', { name: 'Imports' })
  const of = (file: string) => within(table).getByRole('row', { name: new RegExp(file) })
  expect(within(of('here.csv')).queryByText('Undone')).toBeNull()
  expect(within(of('here.csv')).getAllByText('12')).toHaveLength(2)
  within(of('gone.csv')).getByText('Undone')
  within(of('gone.csv')).getByText('2 h ago')
  within(of('gone.csv')).getByText('–')
  within(of('some.csv')).getByText('3 stayed')
})
