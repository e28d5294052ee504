import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http, type JsonBodyType } from 'msw'

import { me, visits, workOrders } from '~/mocks/data'
import { problem } from '~/mocks/handlers'
import { renderAt } from '~/mocks/renderAt'
import { server } from '~/mocks/setup'

import { askAnew } from './OfferDialog'
import { pastNoun, pastWords } from './visitWords'

/** What is sent to an address; it is answered with a visit. */
function sentTo(path: string): unknown[] {
  const sent: unknown[] = []
  server.use(
    http.post(`*/api/v1${path}`, async ({ request }) => {
      sent.push(await request.json().catch(() => null))
      return HttpResponse.json(visits[1] as unknown as JsonBodyType)
    }),
  )
  return sent
}

test('s17 the firms that may do the work stand first, with reasons, and others say what bars them', async () => {
  const sent: unknown[] = []
  server.use(
    http.post('*/api/v1/work-orders/w1/assign', async ({ request }) => {
      sent.push(await request.json())
      return HttpResponse.json(workOrders[0] as unknown as JsonBodyType)
    }),
  )
  const { user } = renderAt('/tickets/k1?do=assign&order=w1')
  const dialog = await screen.findByRole('dialog')
  const best = await within(dialog).findByRole('radio', { name: 'Pipes Ltd' })
  expect(best.textContent).toContain('Recommended')
  expect(best.textContent).toContain('Does plumbing · Goes to LS1 · 2 open jobs')
  expect(within(dialog).queryByRole('radio', { name: 'Old Boilers' })).toBeNull()
  await user.click(within(dialog).getByRole('button', { name: /Show 2 more/ }))
  const old = within(dialog).getByRole('radio', { name: 'Old Boilers' })
  expect((old as HTMLButtonElement).disabled).toBe(true)
  expect(old.textContent).toContain('is suspended')
  await user.click(within(dialog).getByRole('radio', { name: 'Far Pipes' }))
  await user.type(await within(dialog).findByLabelText(/Why Far Pipes all the same/), 'Knows it')
  await user.click(within(dialog).getByRole('button', { name: 'Change contractor' }))
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ contractorId: 'f3', overrideReason: 'Knows it' })
})

test('what is asked for is confirmed with one press, and earlier times are folded away', async () => {
  const sent = sentTo('/visits/v3/answer')
  const { user } = renderAt('/tickets/k1?tab=jobs')
  const list = await screen.findByRole('region', { name: 'Visits' })
  within(list).getByText(/The resident asks: on Tuesday 26 November/)
  expect(within(list).getByRole('button', { name: '1 other visit' })).toBeTruthy()
  await user.click(within(list).getByRole('button', { name: 'Confirm' }))
  await waitFor(() => expect(sent).toEqual([{ answer: 'confirm' }]))
  expect(await screen.findByText('The visit is agreed.')).toBeTruthy()
})

test('s37 no access is recorded with what was tried and whether a card was left', async () => {
  const sent = sentTo('/visits/v2/no-access')
  const { user } = renderAt('/tickets/k1?do=no-access&order=w1')
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('button', { name: 'Record no access' }))
  expect((await within(dialog).findAllByText('Say what was tried.')).length).toBeGreaterThan(0)
  await user.type(within(dialog).getByLabelText(/What was tried/), 'Rang twice')
  await user.click(within(dialog).getByRole('button', { name: 'Record no access' }))
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ note: 'Rang twice', cardLeft: true })
})

test('s28 a time that somebody else took is told, and the dialog stays', async () => {
  server.use(
    http.post('*/api/v1/work-orders/w1/transitions', () =>
      problem(409, 'This time is taken. Choose another that is free.'),
    ),
  )
  const { user } = renderAt('/tickets/k1?do=schedule&order=w1')
  const fill = async (label: RegExp, value: string) => {
    const field = await screen.findByLabelText(label)
    await user.clear(field)
    await user.type(field, value)
  }
  await fill(/^Date/, '2027-07-01')
  await fill(/^From/, '09:00')
  await fill(/^To/, '11:00')
  await user.click(await screen.findByRole('button', { name: 'Schedule' }))
  expect(await screen.findByText(/This time is taken/)).toBeTruthy()
  expect(screen.getByRole('dialog')).toBeTruthy()
})

test('c2 a firm accepts what it is offered, and is told when another was first', async () => {
  const contractor = { ...me, user: { ...me.user, role: 'Contractor' } }
  server.use(
    http.get('*/api/v1/session', () => HttpResponse.json(contractor as unknown as JsonBodyType)),
    http.post('*/api/v1/offers/o1/accept', () => problem(409, 'Another firm was first.')),
  )
  const { user } = renderAt('/work-orders')
  const offers = await screen.findByRole('region', { name: 'Offered to you' })
  within(offers).getByText(/Plumbing in LS6, answer due in 4 h|Plumbing in LS6, answer due in 5 h/)
  await user.click(within(offers).getByRole('button', { name: 'Accept' }))
  expect(await screen.findByText('Another firm was first.')).toBeTruthy()
})

test('c3 an order is offered to several firms, one after the other', async () => {
  const sent: unknown[] = []
  server.use(
    http.post('*/api/v1/work-orders/w1/offers', async ({ request }) => {
      sent.push(await request.json())
      return HttpResponse.json({ items: [] }, { status: 201 })
    }),
  )
  const { user } = renderAt('/tickets/k1?do=offer&order=w1')
  const dialog = await screen.findByRole('dialog')
  await user.click(await within(dialog).findByRole('checkbox', { name: 'Pipes Ltd' }))
  await user.click(within(dialog).getByRole('radio', { name: 'One after the other' }))
  await user.click(within(dialog).getByRole('button', { name: 'Offer work order' }))
  await waitFor(() => expect(sent).toEqual([{ contractorIds: ['f1'], inTurn: true, hours: 24 }]))
})

test('a second round of offers is asked about first: those that still wait are withdrawn', async () => {
  expect(askAnew([{ contractorId: 'f1' }], ['f1'])).toMatchObject({
    text: '1 offer that still waits is withdrawn.',
  })
  const two = [{ contractorId: 'f1' }, { contractorId: 'f2' }]
  expect(askAnew(two, ['f1']).text).toBe(
    '2 offers that still wait are withdrawn. Whoever is not asked again is told.',
  )
})

test('a visit that is over before its day is no earlier one', () => {
  const now = Date.parse('2026-11-26T10:00:00Z')
  const past = { startAt: '2026-11-20T09:00:00Z', when: 'Fri 20 Nov, 9 am–noon' }
  const ahead = { startAt: '2026-12-01T09:00:00Z', when: 'tomorrow, 9 am–noon' }
  expect(pastNoun([past], now)).toBe('earlier visit')
  expect(pastNoun([past, ahead], now)).toBe('other visit')
  expect(pastWords(ahead, now)).toBe('It was planned for tomorrow, 9 am–noon')
  expect(pastWords(past, now)).toBe('Fri 20 Nov, 9 am–noon')
})

test('S22 C9 the form says what a home needs, and asks where a time breaks it or comes late', async () => {
  const sent: unknown[] = []
  server.use(
    http.get('*/api/v1/work-orders/w1/booking', () =>
      HttpResponse.json({
        needs: { twoPeople: true },
        needsWords: ['Two people attend.'],
        away: [],
        mayOverride: true,
        deadlines: [
          {
            words: 'the target to attend, Tue 1 Dec 17:00',
            dueAt: '2026-12-01T17:00:00Z',
            wholeDay: false,
            legal: false,
          },
        ],
      }),
    ),
    http.post('*/api/v1/work-orders/w1/transitions', async ({ request }) => {
      sent.push(await request.json())
      return HttpResponse.json(workOrders[0] as unknown as JsonBodyType)
    }),
  )
  const { user } = renderAt('/tickets/k1?do=schedule&order=w1')
  const dialog = await screen.findByRole('dialog')
  expect(await within(dialog).findByText('Two people attend.')).toBeTruthy()
  const date = within(dialog).getByLabelText(/^Date/)
  await user.clear(date)
  await user.type(date, '2027-07-01')
  // At whatever hour this runs: what stands there may go on past midnight.
  for (const [label, time] of [
    [/^From/, '09:00'],
    [/^To/, '12:00'],
  ] as const) {
    const field = within(dialog).getByLabelText(label)
    await user.clear(field)
    await user.type(field, time)
  }
  expect(await within(dialog).findByText(/This is after the target to attend/)).toBeTruthy()
  await user.click(within(dialog).getByRole('button', { name: 'Schedule' }))
  expect((await within(dialog).findAllByText(/two people will attend/i)).length).toBeGreaterThan(1)
  expect(sent).toEqual([])
  await user.click(within(dialog).getByRole('checkbox', { name: /Two people will attend/ }))
  await user.click(within(dialog).getByRole('checkbox', { name: /Book it all the same/ }))
  await user.click(within(dialog).getByRole('button', { name: 'Schedule' }))
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ to: 'Scheduled', twoPeople: true, confirmLate: true })
})

test('a time at which the contractor is somewhere else asks for a reason, and is sent with it', async () => {
  const sent: { overrideReason?: string }[] = []
  server.use(
    http.post('*/api/v1/work-orders/w1/transitions', async ({ request }) => {
      const body = (await request.json()) as { overrideReason?: string }
      sent.push(body)
      if (body.overrideReason) return HttpResponse.json(workOrders[0] as unknown as JsonBodyType)
      const detail = 'Pipes Ltd is somewhere else at this time. Choose another, or say why.'
      return problem(422, detail, { errors: [{ pointer: '/scheduledStartAt', detail }] })
    }),
  )
  const { user } = renderAt('/tickets/k1?do=schedule&order=w1')
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).queryByLabelText(/Why this time cannot wait/)).toBeNull()
  await user.click(within(dialog).getByRole('button', { name: 'Schedule' }))
  const reason = await within(dialog).findByLabelText(/Why this time cannot wait/)
  await user.type(reason, 'A second van is hired')
  await user.click(within(dialog).getByRole('button', { name: 'Schedule' }))
  await waitFor(() => expect(sent).toHaveLength(2))
  expect(sent[1]).toMatchObject({ to: 'Scheduled', overrideReason: 'A second van is hired' })
})

test('C9 a move in the calendar that comes late asks in a dialog, and says it when it is sent again', async () => {
  const sent: unknown[] = []
  const words = 'the target to attend, Tue 1 Dec 17:00'
  server.use(
    http.get('*/api/v1/work-orders/w1/booking', () =>
      HttpResponse.json({
        needs: {},
        needsWords: [],
        away: [],
        mayOverride: true,
        deadlines: [{ words, dueAt: '2000-01-01T00:00:00Z', wholeDay: false, legal: false }],
      }),
    ),
    http.post('*/api/v1/work-orders/w1/visits', async ({ request }) => {
      const body = (await request.json()) as { confirmLate?: boolean }
      sent.push(body)
      if (body.confirmLate) return HttpResponse.json(visits[1] as unknown as JsonBodyType)
      const detail = `This is after ${words}. Choose an earlier time, or confirm it.`
      return problem(422, detail, { errors: [{ pointer: '/confirmLate', detail }] })
    }),
  )
  const { user } = renderAt('/calendar')
  const chips = await screen.findAllByRole('link', { name: /Leak under the kitchen sink/ })
  chips.find((one) => one.getAttribute('draggable') === 'true')?.focus()
  await user.keyboard('{Alt>}{ArrowRight}{/Alt}')
  const sure = await screen.findByRole('dialog', { name: 'Another day for WO-000130' })
  expect(sent).toEqual([])
  await user.click(within(sure).getByRole('button', { name: 'Move and tell them' }))
  const dialog = await screen.findByRole('dialog', { name: 'Move WO-000130' })
  expect(await within(dialog).findByText(`This is after ${words}.`)).toBeTruthy()
  await user.click(within(dialog).getByRole('checkbox', { name: /Book it all the same/ }))
  await user.click(within(dialog).getByRole('button', { name: 'Move' }))
  await waitFor(() => expect(sent).toHaveLength(2))
  expect(sent[1]).toMatchObject({ agreed: true, confirmLate: true })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('c4 who lives there says that they cannot be in, and names no other time', async () => {
  const sent = sentTo('/visits/v2/answer')
  const off = { confirm: false, counter: true, decline: true, change: false, cancel: false }
  const never = { onMyWay: false, noAccess: false, nameOperatives: false }
  const agreed = { ...visits.find(({ id }) => id === 'v2'), can: { ...off, ...never } }
  server.use(
    http.get('*/api/v1/tickets/k1/visits', () =>
      HttpResponse.json({ items: [agreed] } as unknown as JsonBodyType),
    ),
  )
  const { user } = renderAt('/tickets/k1?tab=jobs')
  const list = await screen.findByRole('region', { name: 'Visits' })
  await user.click(within(list).getByRole('button', { name: 'I cannot be in' }))
  const form = await screen.findByRole('form', { name: 'You cannot be in' })
  await user.type(within(form).getByLabelText(/Why/), 'In hospital')
  await user.click(within(form).getByRole('button', { name: 'I cannot be in' }))
  await waitFor(() => expect(sent).toEqual([{ answer: 'decline', reason: 'In hospital' }]))
})

test('C9 a drag out of a slot is undone into the slot, unless somebody took it meanwhile', async () => {
  const sent: unknown[] = []
  let taken = false
  server.use(
    http.get('*/api/v1/visits', () => {
      const items = visits.map((visit) => ({ ...visit, slotId: 's1' }))
      return HttpResponse.json({ items, next: null } as unknown as JsonBodyType)
    }),
    http.post('*/api/v1/work-orders/w1/visits', async ({ request }) => {
      const body = (await request.json()) as { slotId?: string }
      sent.push(body)
      if (body.slotId && taken) return problem(409, 'Its places are taken.')
      return HttpResponse.json(visits[1] as unknown as JsonBodyType)
    }),
  )
  const { user } = renderAt('/calendar')
  async function drag() {
    const chips = await screen.findAllByRole('link', { name: /Leak under the kitchen sink/ })
    chips.find((one) => one.getAttribute('draggable') === 'true')?.focus()
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}')
    const sure = await screen.findByRole('dialog', { name: 'Another day for WO-000130' })
    await user.click(within(sure).getByRole('button', { name: 'Move and tell them' }))
  }
  await drag()
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(await screen.findByText('WO-000130 is where it was.')).toBeTruthy()
  // The new day is a time of its own; the way back is the place that it had.
  expect(sent[0]).not.toHaveProperty('slotId')
  expect(sent[1]).toEqual({ slotId: 's1', agreed: true })
  taken = true
  await drag()
  const undo = await screen.findAllByRole('button', { name: 'Undo' })
  await user.click(undo[undo.length - 1] as HTMLElement)
  expect(
    await screen.findByText('WO-000130 stays on its new day: its slot was taken meanwhile.'),
  ).toBeTruthy()
})
