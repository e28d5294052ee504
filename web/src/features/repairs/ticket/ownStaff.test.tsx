import { screen, within } from '@testing-library/react'
import { HttpResponse, http, type JsonBodyType } from 'msw'

import type { TicketPage } from '~/api/types'
import { nextActions } from '~/lib/actions'
import { pageOf, tickets } from '~/mocks/data'
import { renderAt } from '~/mocks/renderAt'
import { server } from '~/mocks/setup'

type Move = TicketPage['moves'][number]

function move(to: string, needs: Move['needs'] = []): Move {
  return { to, label: to, allowed: true, needsReason: needs.includes('reason'), needs }
}

function page(change: Partial<TicketPage['ticket']>, moves: Move[]): TicketPage {
  const summary = tickets.find(({ id }) => id === 'k1')
  if (!summary) throw new Error('The mocks have no ticket k1.')
  const base = pageOf(summary)
  return { ...base, ticket: { ...base.ticket, ...change }, moves, workOrders: [] }
}

test('what own staff have is started and then completed by the button for what is next', () => {
  const keys = (of: TicketPage) => nextActions(of).map(({ key }) => key)
  const given = page({ status: 'Assigned', ownStaff: true }, [move('InProgress'), move('New')])
  expect(keys(given)[0]).toBe('start-ticket')
  const begun = page({ status: 'InProgress', ownStaff: true }, [move('Completed')])
  expect(keys(begun)[0]).toBe('complete-ticket')
  const nobodys = page({ status: 'New', respondedAt: '2026-11-24T09:00:00Z' }, [
    move('Assigned', ['assignee']),
  ])
  expect(keys(nobodys)).toEqual(['raise'])
})

test('a repair is given to a colleague who does it, from the page', async () => {
  const sent: unknown[] = []
  const fresh = page({ status: 'New' }, [move('Assigned', ['assignee'])])
  server.use(
    http.get('*/api/v1/tickets/k1', () => HttpResponse.json(fresh as unknown as JsonBodyType)),
    http.post('*/api/v1/tickets/k1/transitions', async ({ request }) => {
      sent.push(await request.json())
      const after = page({ status: 'Assigned', ownStaff: true }, [])
      return HttpResponse.json(after as unknown as JsonBodyType)
    }),
  )
  const { user } = renderAt('/tickets/k1?do=own-staff')
  const dialog = await screen.findByRole('dialog', { name: /to a colleague/ })
  await user.click(within(dialog).getByRole('combobox', { name: /Colleague/ }))
  const [colleague] = await screen.findAllByRole('option')
  if (!colleague) throw new Error('The mocks have no colleague.')
  await user.click(colleague)
  await user.click(within(dialog).getByRole('button', { name: 'Assign' }))
  await screen.findByText(/has TKT-/)
  expect(sent).toEqual([{ to: 'Assigned', assigneeId: expect.any(String), version: 3 }])
})
