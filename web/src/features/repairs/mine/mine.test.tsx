import { screen } from '@testing-library/react'
import { HttpResponse, http, type JsonBodyType } from 'msw'

import type { Me } from '~/api/types'
import { me, pageOf, tickets } from '~/mocks/data'
import { renderAt } from '~/mocks/renderAt'
import { server } from '~/mocks/setup'

import { nextForResident, waitingWords } from './nextWords'

function signedInAs(role: string, permissions: Me['permissions']) {
  const someone = { ...me, user: { ...me.user, role }, permissions }
  server.use(
    http.get('*/api/v1/session', () => HttpResponse.json(someone as unknown as JsonBodyType)),
  )
}

test('a resident lands on their own repairs', async () => {
  signedInAs('Tenant', { 'tickets:read': 'own', 'tickets:create': 'own' })
  const { address } = renderAt('/')
  await screen.findByRole('heading', { level: 1, name: 'My repairs' })
  expect(address()).toBe('/tickets')
})

test('a contractor lands on their own jobs', async () => {
  signedInAs('Contractor', { 'workorders:read': 'own' })
  const { address } = renderAt('/')
  await screen.findByRole('heading', { level: 1, name: 'My jobs' })
  expect(address()).toBe('/work-orders')
})

test('who may not report is told so at once', async () => {
  signedInAs('Viewer', { 'tickets:read': 'all' })
  renderAt('/tickets/new')
  expect(await screen.findByText('You may not report repairs')).toBeTruthy()
})

test('a resident is told what concerns them', () => {
  const [first] = tickets
  if (!first) throw new Error('The mocks have tickets.')
  const page = pageOf(first)
  expect(nextForResident(page)).toBe('Please be at home for the visit.')
  expect(nextForResident({ ...page, workOrders: [] })).toMatch(/agree a time with you/)
})

test('who reported a repair that nobody has taken up takes it back with a reason', async () => {
  const [first] = tickets
  if (!first) throw new Error('The mocks have tickets.')
  const page = pageOf({ ...first, status: 'New' })
  const back = { to: 'Cancelled', label: 'Cancel', allowed: true, needsReason: true, needs: [] }
  const sent: unknown[] = []
  signedInAs('Tenant', { 'tickets:read': 'own', 'tickets:confirm': 'own' })
  server.use(
    http.get('*/api/v1/tickets/k1', () =>
      HttpResponse.json({ ...page, moves: [back] } as unknown as JsonBodyType),
    ),
    http.post('*/api/v1/tickets/k1/transitions', async ({ request }) => {
      sent.push(await request.json())
      const ticket = { ...page.ticket, status: 'Cancelled' }
      return HttpResponse.json({ ...page, ticket, moves: [] } as unknown as JsonBodyType)
    }),
  )
  const { user } = renderAt('/tickets/k1')
  await user.click(await screen.findByRole('button', { name: 'It is not needed any more' }))
  await user.click(await screen.findByRole('button', { name: 'Take it back' }))
  expect(await screen.findAllByText('Choose a reason.')).toHaveLength(2)
  await user.click(screen.getByRole('combobox', { name: /Reason/ }))
  await user.click(await screen.findByRole('option', { name: 'It is put right already' }))
  await user.click(screen.getByRole('button', { name: 'Take it back' }))
  expect(await screen.findByText(/is taken back/)).toBeTruthy()
  expect(sent).toEqual([
    { to: 'Cancelled', version: page.ticket.version, code: 'ResidentResolved' },
  ])
})

test('a repair that waits says until when to who lives there', () => {
  const hold = { reason: 'Weather', since: '2026-11-20T10:00:00Z', untilOn: '2026-12-05' } as const
  expect(waitingWords({ deferredUntil: '2026-12-03' })).toBe('Waiting until 3 December')
  expect(waitingWords({ hold })).toBe('Waiting until 5 December')
  expect(waitingWords({ hold: { ...hold, untilOn: null } })).toBe('Waiting')
  expect(waitingWords({})).toBeUndefined()
  const [first] = tickets
  if (!first) throw new Error('The mocks have tickets.')
  const page = pageOf({ ...first, status: 'New', deferredUntil: '2026-12-03' })
  expect(nextForResident(page)).toBe('We take it up on 3 December.')
})
