import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'

import type { BulkBody, BulkResult, BulkRun, BulkRunPage } from '~/api/types'
import { renderAt } from '~/mocks/renderAt'
import { server } from '~/mocks/setup'

import { emptyBulk, toBulk } from './bulkForm'
import { undoneWords } from './undoWords'
import { most, toggled } from './useSelection'

test('only what the action asks for and what was filled in is sent', () => {
  const values = { ...emptyBulk, priority: 'Urgent', note: '  ', tags: ['winter'] } as const
  expect(toBulk('Triage', ['a'], { ...values, tags: ['winter'] }, true)).toEqual({
    action: 'Triage',
    ticketIds: ['a'],
    preview: true,
    priority: 'Urgent',
  })
  expect(toBulk('Tag', ['a'], { ...values, tags: ['winter'] }, false)).toEqual({
    action: 'Tag',
    ticketIds: ['a'],
    preview: false,
    tags: ['winter'],
  })
})

test('a full choice takes no more, but gives back', () => {
  const full = Array.from({ length: most }, (_, n) => `t${n}`)
  expect(toggled(full, 'more')).toHaveLength(most)
  expect(toggled(full, 't3')).toHaveLength(most - 1)
  expect(toggled(['a'], 'b')).toEqual(['a', 'b'])
})

test('tickets are chosen by keyboard, previewed, and done with a result a row', async () => {
  const sent: BulkBody[] = []
  server.use(
    http.post('*/api/v1/tickets/bulk', async ({ request }) => {
      const body = (await request.json()) as BulkBody
      sent.push(body)
      const result: BulkResult = {
        preview: body.preview ?? false,
        items: [
          { ticketId: 'k1', number: 'TKT-000482', title: 'Leak', outcome: 'Done' },
          {
            ticketId: 'k2',
            number: 'TKT-000481',
            title: 'No heating',
            outcome: 'Refused',
            why: 'Say in words what it waits for.',
          },
        ],
        done: 1,
        unchanged: 0,
        refused: 1,
      }
      return HttpResponse.json(result)
    }),
  )
  const { user } = renderAt('/tickets')
  await screen.findByRole('list', { name: 'Tickets' })
  await user.keyboard('jxjx')
  expect(await screen.findByText('2 tickets chosen')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Change them' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Put on hold' }))
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('combobox', { name: /What they wait for/ }))
  await user.click(await screen.findByRole('option', { name: 'Waiting for parts' }))
  await user.click(within(dialog).getByRole('button', { name: 'Preview' }))
  const preview = await within(dialog).findByRole('list', { name: 'Preview' })
  expect(preview.textContent).toMatch(/Say in words what it waits for/)
  await user.click(within(dialog).getByRole('button', { name: 'Put on hold: 1 ticket' }))
  await within(dialog).findByRole('list', { name: 'Result' })
  expect(sent.map(({ preview: only }) => only)).toEqual([true, false])
  expect(sent[1]).toMatchObject({ action: 'Hold', holdReason: 'AwaitingParts' })
  expect(sent[1]?.ticketIds).toHaveLength(2)
  await user.click(within(dialog).getByRole('button', { name: 'Close' }))
  await waitFor(() => expect(screen.queryByText('2 tickets chosen')).toBeNull())
})

test('I6: a message to many says before it is sent who gets it how, and that it cannot be taken back', async () => {
  const sent: BulkBody[] = []
  server.use(
    http.post('*/api/v1/tickets/bulk', async ({ request }) => {
      const body = (await request.json()) as BulkBody
      sent.push(body)
      const why = 'Sam Old has no account, and no email goes to them. They have opted out of it.'
      const result: BulkResult = {
        preview: body.preview ?? false,
        neverUndone: 'A message that is sent cannot be taken back.',
        items: [
          {
            ticketId: 'k1',
            number: 'TKT-000482',
            title: 'Leak',
            outcome: 'Done',
            recipients: [
              { name: 'Tom Wright', route: 'PortalAndEmail' },
              { name: 'Sam Old', route: null, why },
            ],
          },
        ],
        done: 1,
        unchanged: 0,
        refused: 0,
      }
      return HttpResponse.json(result)
    }),
  )
  const { user } = renderAt('/tickets')
  await screen.findByRole('list', { name: 'Tickets' })
  await user.keyboard('jx')
  await user.click(await screen.findByRole('button', { name: 'Change them' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Message the residents' }))
  const dialog = await screen.findByRole('dialog')
  await user.type(within(dialog).getByRole('textbox', { name: /Message/ }), 'The water is off')
  await user.click(within(dialog).getByRole('button', { name: 'Preview' }))
  const preview = await within(dialog).findByRole('list', { name: 'Preview' })
  expect(preview.textContent).toContain('Tom Wright: in their account, and by email')
  expect(preview.textContent).toContain('Sam Old does not get it. Sam Old has no account')
  expect((await within(dialog).findByRole('status')).textContent).toMatch(/cannot be taken back/)
  await user.click(within(dialog).getByRole('button', { name: 'Message the residents: 1 ticket' }))
  await within(dialog).findByRole('list', { name: 'Result' })
  expect(sent.map(({ preview: only }) => only)).toEqual([true, false])
  expect(sent[1]).toMatchObject({ action: 'Message', message: 'The water is off' })
  expect(within(dialog).queryByRole('button', { name: 'Undo' })).toBeNull()
})

test('what undoing came to is said plainly', () => {
  expect(undoneWords({ takenBack: 1, leftAlone: 0 })).toBe('1 ticket is as before.')
  expect(undoneWords({ takenBack: 3, leftAlone: 1 })).toBe('3 tickets are as before; one was left.')
  expect(undoneWords({ takenBack: 0, leftAlone: 2 })).toBe('Nothing was put back: 2 were left.')
})

test('I6: a bulk change is undone from its result, and what was left is named with why', async () => {
  const run: BulkRun = {
    id: 'r1',
    action: 'Tag',
    byName: 'Asha Coordinator',
    mine: true,
    createdAt: '2026-11-26T10:00:00Z',
    chosen: 1,
    done: 1,
    undoneAt: null,
    undoneBy: null,
    undoUntil: '2026-11-26T10:15:00Z',
    whyNotUndo: null,
    takenBack: null,
    leftAlone: null,
  }
  const why = 'Somebody has changed it since, so it was left as it is.'
  const item = { ticketId: 'k1', number: 'TKT-000482', title: 'Leak', undone: false }
  const page: BulkRunPage = { run, items: [{ ...item, whyNotUndone: why }] }
  const asked: string[] = []
  server.use(
    http.post('*/api/v1/tickets/bulk', async ({ request }) => {
      const { preview } = (await request.json()) as BulkBody
      const result: BulkResult = {
        preview: preview ?? false,
        items: [{ ticketId: 'k1', number: 'TKT-000482', title: 'Leak', outcome: 'Done' }],
        runId: preview ? null : 'r1',
        undoUntil: preview ? null : '2026-11-26T10:15:00Z',
        done: 1,
        unchanged: 0,
        refused: 0,
      }
      return HttpResponse.json(result)
    }),
    http.post('*/api/v1/bulk-runs/:id/undo', ({ params }) => {
      asked.push(String(params.id))
      return HttpResponse.json(page)
    }),
    http.get('*/api/v1/bulk-runs', () => HttpResponse.json({ items: [run], next: null })),
    http.get('*/api/v1/bulk-runs/:id', () => HttpResponse.json(page)),
  )
  const { user } = renderAt('/tickets')
  await screen.findByRole('list', { name: 'Tickets' })
  await user.keyboard('jx')
  await user.click(await screen.findByRole('button', { name: 'Change them' }))
  await user.click(await screen.findByRole('menuitem', { name: 'End their hold' }))
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('button', { name: 'Preview' }))
  expect((await within(dialog).findByRole('status')).textContent).toMatch(/undone for 15 minutes/)
  await user.click(within(dialog).getByRole('button', { name: 'End their hold: 1 ticket' }))
  await within(dialog).findByRole('list', { name: 'Result' })
  await user.click(within(dialog).getByRole('button', { name: 'Undo' }))
  // Nothing was put back, so the way back stays open; the page of bulk changes says what was left.
  expect(await screen.findByText(/one was left. It can still be undone/)).toBeTruthy()
  expect(await screen.findByText(why, {}, { timeout: 15_000 })).toBeTruthy()
  expect(asked).toEqual(['r1'])
})
