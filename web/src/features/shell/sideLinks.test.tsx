import { cleanup, screen, within } from '@testing-library/react'

import { renderAt } from '~/mocks/renderAt'

const side = () => within(screen.getByRole('navigation', { name: 'Main' }))

beforeEach(() => localStorage.clear())

test('what is set up once is folded until it is asked for, and stays as it was left', async () => {
  const { user } = renderAt('/tickets/board')
  const heading = await screen.findByRole('button', { name: 'Records', expanded: false })
  side().getByRole('link', { name: 'Inbox' })
  expect(side().queryByRole('link', { name: 'Audit' })).toBeNull()

  await user.click(heading)
  side().getByRole('link', { name: 'Audit' })
  cleanup()
  renderAt('/tickets')
  await screen.findByRole('button', { name: 'Records', expanded: true })
})

test('the place where one is stands there even when its group is folded', async () => {
  renderAt('/audit')
  await screen.findByRole('button', { name: 'Records', expanded: false })
  await side().findByRole('link', { name: 'Audit' })
})
