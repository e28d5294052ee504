import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'

import type { Tenancy } from '~/api/types'
import { tenancies } from '~/mocks/data'
import { problem } from '~/mocks/handlers'
import { renderAt } from '~/mocks/renderAt'
import { server } from '~/mocks/setup'

import { asksWhy, openStatuses } from './UnitDialog'

test('homes are listed with their address as the link', async () => {
  const { user, address } = renderAt('/properties')
  const table = await screen.findByRole('table', { name: 'Homes' })
  await user.click(within(table).getByRole('link', { name: '16 Linden House, Leeds LS1 4AB' }))
  await screen.findByRole('heading', { level: 1, name: '16 Linden House' })
  expect(address()).toBe('/properties/p1')
})

test('a postcode that the server refuses is told beside its field', async () => {
  server.use(
    http.post('*/api/v1/properties', () =>
      problem(422, 'See `errors`.', {
        errors: [{ pointer: '/postcode', detail: 'This is no UK postcode.' }],
      }),
    ),
  )
  const { user } = renderAt('/properties?do=add')
  await user.type(await screen.findByLabelText(/Address line 1/), '1 New Road')
  await user.type(screen.getByLabelText(/Town or city/), 'Leeds')
  await user.type(screen.getByLabelText(/Postcode/), 'XX')
  await user.click(screen.getByRole('button', { name: 'Add home' }))
  expect(await screen.findAllByText('This is no UK postcode.')).toHaveLength(2)
  expect(screen.getByLabelText(/Postcode/).getAttribute('aria-invalid')).toBe('true')
})

test('a dialog closes with Esc and leaves the address', async () => {
  const { user, address } = renderAt('/properties?q=linden&do=add')
  await screen.findByRole('dialog')
  await user.keyboard('{Escape}')
  await waitFor(() => expect(address()).toBe('/properties?q=linden'))
})

test('a home that looks like one that is there is shown beside it, and saved only on purpose', async () => {
  const sent: { saveAnyway?: boolean }[] = []
  server.use(
    http.post('*/api/v1/properties', async ({ request }) => {
      sent.push((await request.json()) as { saveAnyway?: boolean })
      return problem(409, 'This address may be there already. Use that one, or save anyway.', {
        duplicates: [
          { propertyId: 'p1', address: '16 Linden House, Leeds LS1 4AB', archived: false },
        ],
      })
    }),
  )
  const { user } = renderAt('/properties?do=add')
  await user.type(await screen.findByLabelText(/Address line 1/), '16 Linden Hse')
  await user.type(screen.getByLabelText(/Town or city/), 'Leeds')
  await user.type(screen.getByLabelText(/Postcode/), 'ls14ab')
  await user.click(screen.getByRole('button', { name: 'Add home' }))
  const alert = await screen.findByRole('alert')
  within(alert).getByText('16 Linden Hse, Leeds ls14ab')
  within(alert).getByText('16 Linden House, Leeds LS1 4AB')
  within(alert).getByRole('link', { name: 'Use this one' })
  await user.click(within(alert).getByRole('button', { name: 'Save anyway' }))
  await waitFor(() => expect(sent.map((one) => one.saveAnyway)).toEqual([false, true]))
})

test('a changed address that is there already is asked about as a new one is', async () => {
  const sent: { saveAnyway?: boolean }[] = []
  server.use(
    http.patch('*/api/v1/properties/p1', async ({ request }) => {
      sent.push((await request.json()) as { saveAnyway?: boolean })
      return problem(409, 'This address may be there already. Use that one, or save anyway.', {
        duplicates: [{ propertyId: 'p2', address: '4 Mill Lane, Leeds LS1 4AB', archived: true }],
      })
    }),
  )
  const { user } = renderAt('/properties/p1?do=edit')
  const line = await screen.findByLabelText(/Address line 1/)
  await user.clear(line)
  await user.type(line, '4 Mill Ln')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  const dialog = within(screen.getByRole('dialog'))
  const alert = await dialog.findByRole('alert')
  within(alert).getByText(/^4 Mill Ln,/)
  within(alert).getByText('4 Mill Lane, Leeds LS1 4AB (archived)')
  await user.click(within(alert).getByRole('button', { name: 'Save anyway' }))
  await waitFor(() => expect(sent.map((body) => body.saveAnyway)).toEqual([false, true]))
})

test('a unit is offered what is open by hand', () => {
  const decant = { to: 'Premier Inn', from: '2026-11-01' }
  for (const [status, moved, open] of [
    ['Available', undefined, ['Available', 'Maintenance']],
    ['Occupied', undefined, ['Occupied', 'Maintenance']],
    ['Maintenance', undefined, ['Available', 'Maintenance']],
    ['Maintenance', decant, ['Occupied', 'Available', 'Maintenance']],
  ] as const) {
    expect(openStatuses({ status, decant: moved })).toEqual(open)
  }
})

test('a unit that is free to let again is so with a reason', () => {
  for (const [status, to, asks] of [
    ['Maintenance', 'Available', true],
    ['Maintenance', 'Occupied', false],
    ['Available', 'Maintenance', true],
    ['Occupied', 'Maintenance', true],
    ['Available', 'Available', false],
  ] as const) {
    expect(asksWhy({ status }, to)).toBe(asks)
  }
})

test('a claim names the notice or claim of its nation', async () => {
  let sent: unknown
  server.use(
    http.patch('*/api/v1/tenancies/t1', async ({ request }) => {
      sent = await request.json()
      return problem(409, 'Enough.')
    }),
  )
  const { user } = renderAt('/tenancies/t1?do=claim')
  await user.type(await screen.findByLabelText(/^Why/), 'Four months of arrears')
  await user.click(screen.getByRole('button', { name: 'Record claim' }))
  await waitFor(() =>
    expect(sent).toMatchObject({
      status: 'Eviction',
      possessionBasis: 'Section8',
      reason: 'Four months of arrears',
    }),
  )
})

test('whether a person is reached is said on their page and set in the form', async () => {
  const sent: Record<string, unknown>[] = []
  server.use(
    http.patch('*/api/v1/contacts/c3', async ({ request }) => {
      sent.push((await request.json()) as Record<string, unknown>)
      return problem(409, 'Enough.')
    }),
  )
  const { user } = renderAt('/contacts/c3?do=edit')
  const box = await screen.findByRole('checkbox', { name: /What is sent to them arrives/ })
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).not.toHaveProperty('isValid')
  await user.click(box)
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(sent[1]).toMatchObject({ isValid: true }))
})

test('a list is ordered from the head of a column, and the address says so', async () => {
  const { user, address } = renderAt('/properties')
  const table = await screen.findByRole('table', { name: 'Homes' })
  await user.click(within(table).getByRole('button', { name: 'Address' }))
  await waitFor(() => expect(address()).toBe('/properties?sort=address'))
  await user.click(await screen.findByRole('button', { name: /^Address/ }))
  await waitFor(() => expect(address()).toBe('/properties?sort=-address'))
})

test('a tenancy shows everybody who lives there and what happened', async () => {
  renderAt('/tenancies/t1')
  await screen.findByRole('heading', { level: 1, name: 'Tenancy of Tom Wright' })
  screen.getByRole('link', { name: 'Amina Yusuf' })
  const history = await screen.findByRole('table', { name: 'History' })
  within(history).getByRole('link', { name: 'Leak under kitchen sink' })
  within(history).getByText('Changed: city')
  const paper = within(history).getByRole('link', { name: /Gas safety record GSR-1/ })
  expect(paper.getAttribute('href')).toBe('/api/v1/attachments/h3/content')
})

test('an occupied unit is taken out of use only with where its people have moved', async () => {
  let sent: unknown
  server.use(
    http.patch('*/api/v1/units/n1', async ({ request }) => {
      sent = await request.json()
      return problem(422, 'See `errors`.', {
        errors: [{ pointer: '/decant/until', detail: 'The last day is before the first.' }],
      })
    }),
  )
  const { user } = renderAt('/units/n1?do=edit')
  await user.click(await screen.findByRole('combobox', { name: 'Status' }))
  await user.click(await screen.findByRole('option', { name: 'Maintenance' }))
  await user.type(screen.getByLabelText(/Why it is out of use/), 'Damp')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect((await screen.findAllByText('Say where they have moved.')).length).toBeGreaterThan(0)
  await user.type(screen.getByLabelText(/Where they have moved/), 'Premier Inn')
  await user.type(screen.getByLabelText(/From/), '2026-11-01')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() =>
    expect(sent).toMatchObject({
      decant: { to: 'Premier Inn', from: '2026-11-01', until: null },
      reason: 'Damp',
    }),
  )
  await waitFor(() =>
    expect(screen.getByLabelText(/Back on/).getAttribute('aria-invalid')).toBe('true'),
  )
})

test('a house that is let by the room names everybody with their room, and who is to come', async () => {
  const [tenancy] = tenancies
  const of = (id: string, room: string, tenantName: string, startDate = '2024-03-01') =>
    ({ ...tenancy, id, room, tenantName, startDate }) as Tenancy
  server.use(
    http.get('*/api/v1/tenancies', ({ request }) => {
      const search = new URL(request.url).searchParams
      if (search.get('unitId') !== 'n1') return HttpResponse.json({ items: [], next: null })
      const items =
        search.get('status') === 'Active'
          ? [of('t9', 'Room 10', 'Sam Reed'), of('t8', 'Room 2', 'Ann Lee', '2199-01-03')]
          : [of('t7', 'Room 2', 'Bob Kay')]
      return HttpResponse.json({ items, next: null })
    }),
  )
  renderAt('/properties/p1')
  const link = await screen.findByRole('link', { name: 'Sam Reed' })
  const lines = link.closest('td')?.querySelectorAll('div')
  expect([...(lines ?? [])].map((line) => line.textContent)).toEqual([
    'Room 2: Bob Kay',
    'Room 2: Ann Lee, from 3 Jan 2199',
    'Room 10: Sam Reed',
  ])
})

test('a tenancy that is to come says from when, and is not ended', async () => {
  server.use(
    http.get('*/api/v1/tenancies/t1', () =>
      HttpResponse.json({ ...tenancies[0], startDate: '2199-01-03' }),
    ),
  )
  renderAt('/tenancies/t1')
  await screen.findByText('From 3 Jan 2199')
  expect(screen.queryByRole('button', { name: 'End' })).toBeNull()
})

test('tenancies are searched by name and address', async () => {
  const asked: string[] = []
  server.use(
    http.get('*/api/v1/tenancies', ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('q') ?? '')
      return HttpResponse.json({ items: tenancies, next: null })
    }),
  )
  const { user, address } = renderAt('/tenancies')
  await user.type(await screen.findByLabelText('Search tenancies'), 'shah linden')
  await waitFor(() => expect(asked).toContain('shah linden'))
  expect(address()).toMatch(/^\/tenancies\?q=shah/)
})

test('people are narrowed to whom messages do not reach', async () => {
  const asked: (string | null)[] = []
  server.use(
    http.get('*/api/v1/contacts', ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('isValid'))
      return HttpResponse.json({ items: [], next: null })
    }),
  )
  renderAt('/contacts?reach=MessagesComeBack')
  await screen.findByText('Nobody matches')
  await waitFor(() => expect(asked).toContain('false'))
})
