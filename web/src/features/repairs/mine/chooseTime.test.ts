import { visits, workOrders } from '~/mocks/data'

import { mayChoose } from './ChooseTime'

test('a time is chosen after nobody was in, until one is asked for', () => {
  const [order] = workOrders
  const [visit] = visits
  if (!order || !visit) throw new Error('The mocks have orders and visits.')
  const closed = { ...order, status: 'NoAccess' as const }
  const asked = { ...visit, workOrderId: order.id, status: 'Proposed' as const }
  expect(mayChoose(order, [])).toBe(false)
  expect(mayChoose(closed, [])).toBe(true)
  expect(mayChoose(closed, [{ ...asked, status: 'NoAccess' }])).toBe(true)
  expect(mayChoose(closed, [asked])).toBe(false)
})
