import { screen } from '@testing-library/react'
import { HttpResponse, http } from 'msw'

import { renderAt } from '~/mocks/renderAt'
import { server } from '~/mocks/setup'

test('s42 jobs are narrowed by several values of a kind, and each is taken away by itself', async () => {
  const asked: string[] = []
  server.use(
    http.get('*/api/v1/work-orders', ({ request }) => {
      const { searchParams } = new URL(request.url)
      if (searchParams.has('count')) return HttpResponse.json({ items: [], next: null, total: 3 })
      const names = ['status', 'priority', 'contractorId']
      asked.push(names.map((name) => searchParams.get(name) ?? '').join(' '))
      return HttpResponse.json({ items: [], next: null })
    }),
  )
  const { user, address } = renderAt('/work-orders?status=Offered,Created&priority=Urgent')
  expect(await screen.findByText('No job matches')).toBeTruthy()
  expect(asked).toEqual(['Created,Offered Urgent '])
  expect(await screen.findByRole('button', { name: 'To verify (3)' })).toBeTruthy()
  const status = screen.getByRole('combobox', { name: 'Status' })
  await user.click(status)
  await user.keyboard('{Backspace}')
  expect(address()).toBe('/work-orders?status=Created&priority=Urgent')
  expect(asked.at(-1)).toBe('Created Urgent ')
})
