import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http, type JsonBodyType } from 'msw'

import { contractors, me } from '~/mocks/data'
import { problem } from '~/mocks/handlers'
import { renderAt } from '~/mocks/renderAt'
import { server } from '~/mocks/setup'

import { bodyOf, checks, emptyLicence, valuesOf } from './contractorForm'
import { filterOf } from './filter'

const now = Date.parse('2026-11-26T12:00:00Z')

test('what is empty in the form is sent as nothing, and amounts in pounds and pence', () => {
  const values = {
    ...valuesOf(),
    companyName: 'Pipes Ltd',
    hourlyRateGbp: '£45',
    vatNumber: 'GB999999973',
    tradeLicences: [{ ...emptyLicence(), scheme: 'NICEIC', number: 'D1' }, emptyLicence()],
  }
  expect(bodyOf(values, 'c1')).toMatchObject({
    contactId: 'c1',
    hourlyRateGbp: '45.00',
    callOutRateGbp: null,
    insuranceExpiresOn: null,
    // A number without being registered is no number.
    vatNumber: null,
    tradeLicences: [{ scheme: 'NICEIC', number: 'D1', expires: null }],
  })
})

test('half a licence and an amount that is none are held back', () => {
  expect(checks.tradeLicences([{ ...emptyLicence(), scheme: 'NICEIC' }])).toMatch(/number/)
  expect(checks.tradeLicences([emptyLicence()])).toBeNull()
  expect(checks.hourlyRateGbp('lots')).toMatch(/amount/)
  expect(checks.hourlyRateGbp('')).toBeNull()
})

test('archived contractors are only asked for by their status', () => {
  expect(filterOf({}, now)).toMatchObject({ archived: false })
  expect(filterOf({ status: 'Inactive' }, now)).toMatchObject({
    status: 'Inactive',
    archived: undefined,
  })
  expect(filterOf({ expiring: 'soon', covers: 'LS' }, now)).toMatchObject({
    expiresBy: '2026-12-26',
    covers: undefined,
  })
})

test('a suspended contractor says why, and figures that there are none of say so', async () => {
  renderAt('/contractors/f3')
  expect(await screen.findByText('Cannot be given new work')).toBeTruthy()
  expect(screen.getByText(/Insurance ran out on 3 November 2026\./)).toBeTruthy()
  expect(screen.getByText('No ratings yet')).toBeTruthy()
  const history = await screen.findByRole('table', { name: 'History' })
  expect(within(history).getByRole('link', { name: 'TKT-000482' })).toBeTruthy()
})

test('a move that is not open is in the menu and says why', async () => {
  const { user } = renderAt('/contractors/f1')
  await user.click(await screen.findByRole('button', { name: 'More actions' }))
  const archive = await screen.findByRole('menuitem', { name: /Archive/ })
  expect(archive.hasAttribute('data-disabled')).toBe(true)
  expect(archive.textContent).toContain('They still have jobs to do.')
})

test('an edit sends all fields with the version, and shows what the server refuses', async () => {
  const sent: unknown[] = []
  server.use(
    http.patch('*/api/v1/contractors/:id', async ({ request }) => {
      sent.push(request.headers.get('if-match'), await request.json())
      return sent.length > 2
        ? HttpResponse.json({ ...contractors[0], version: 4 })
        : problem(422, 'See `errors`.', {
            errors: [
              { pointer: '/tradeLicences/0/number', detail: 'A Gas Safe number has digits.' },
            ],
          })
    }),
  )
  const { user, address } = renderAt('/contractors/f1?do=edit')
  const form = await screen.findByRole('form', { name: /^Edit/ })
  await user.click(within(form).getByRole('button', { name: 'Save' }))
  expect((await within(form).findAllByText('A Gas Safe number has digits.')).length).toBe(2)
  const number = within(form).getByRole('textbox', { name: 'Number of licence 1' })
  expect(document.activeElement).toBe(number)
  expect(number.getAttribute('aria-invalid')).toBe('true')
  await user.click(within(form).getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(address()).toBe('/contractors/f1'))
  expect(sent[0]).toMatch(/^"\d+"$/)
  expect(sent[1]).toMatchObject({
    companyName: contractors[0]?.companyName,
    cisStatus: 'Registered',
  })
})

test('the list is ordered from the head of a column, and has columns and views to choose', async () => {
  const { user, address } = renderAt('/contractors')
  const table = await screen.findByRole('table', { name: 'Contractors' })
  await user.click(within(table).getByRole('button', { name: 'Company' }))
  await waitFor(() => expect(address()).toBe('/contractors?sort=name'))
  await user.click(await screen.findByRole('button', { name: 'Columns' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Rating' }))
  expect(within(table).queryByRole('columnheader', { name: 'Rating' })).toBeNull()
  localStorage.clear()
  screen.getByRole('button', { name: 'Views' })
})

test('somebody of a firm is invited from its page, with nothing to choose about their role', async () => {
  const sent: unknown[] = []
  server.use(
    http.post('*/api/v1/invitations', async ({ request }) => {
      sent.push(await request.json())
      return HttpResponse.json({ id: 'i1', email: 'sam@example.org' }, { status: 201 })
    }),
  )
  const { user } = renderAt('/contractors/f1')
  await screen.findByRole('table', { name: 'Users' })
  await user.click(screen.getByRole('button', { name: 'Invite somebody' }))
  const form = await screen.findByRole('form', { name: /^Invite somebody of/ })
  expect(within(form).queryByLabelText('Role')).toBeNull()
  await user.type(within(form).getByLabelText(/Email/), 'sam@example.org')
  await user.click(within(form).getByRole('button', { name: 'Send invitation' }))
  await waitFor(() =>
    expect(sent).toEqual([
      {
        email: 'sam@example.org',
        firstName: null,
        lastName: null,
        role: 'Contractor',
        permissions: [],
        contractorId: 'f1',
        contactId: null,
      },
    ]),
  )
})

test('days with agreed visits are asked about, and the visits are listed to be moved', async () => {
  const sent: unknown[] = []
  const visit = {
    visitId: 'v2',
    workOrderId: 'w1',
    orderNumber: 'WO-000001',
    ticketId: 'k1',
    ticketTitle: 'A tap drips',
    startAt: '2026-12-22T09:00:00Z',
    when: 'on Tuesday 22 December between 9 am and noon',
  }
  const away = {
    id: 'b2',
    contractorId: 'f1',
    from: '2026-12-21',
    to: '2026-12-28',
    note: null,
    createdAt: '2026-11-20T09:00:00Z',
    visits: [visit],
  }
  const permissions = { ...me.permissions, 'workorders:progress': 'all' }
  server.use(
    http.get('*/api/v1/session', () =>
      HttpResponse.json({ ...me, permissions } as unknown as JsonBodyType),
    ),
    http.get('*/api/v1/contractors/f1/operatives', () => HttpResponse.json({ items: [] })),
    http.get('*/api/v1/contractors/f1/absences', () =>
      HttpResponse.json({ items: sent.length > 1 ? [away] : [] }),
    ),
    http.post('*/api/v1/contractors/f1/absences', async ({ request }) => {
      sent.push(await request.json())
      return sent.length > 1
        ? HttpResponse.json(away, { status: 201 })
        : problem(422, 'Some fields are wrong.', {
            errors: [
              { pointer: '/confirmVisits', detail: 'A visit is agreed in these days: WO-000001.' },
            ],
          })
    }),
  )
  const { user } = renderAt('/contractors/f1')
  await user.click(await screen.findByRole('button', { name: 'Add days' }))
  const form = await screen.findByRole('form', { name: 'Away' })
  expect(within(form).queryByRole('checkbox')).toBeNull()
  await user.click(within(form).getByRole('button', { name: 'Note these days' }))
  expect((await within(form).findAllByText(/A visit is agreed in these days/)).length).toBeTruthy()
  await user.click(within(form).getByRole('checkbox', { name: /They are away all the same/ }))
  await user.click(within(form).getByRole('button', { name: 'Note these days' }))
  await waitFor(() => expect(sent[1]).toMatchObject({ confirmVisits: true }))
  const link = await screen.findByRole('link', { name: 'WO-000001: A tap drips' })
  expect(link.getAttribute('href')).toContain('/tickets/k1')
})
