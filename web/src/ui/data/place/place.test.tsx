import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'

import { place } from '~/mocks/data'
import { renderAt } from '~/mocks/renderAt'
import { server } from '~/mocks/setup'

import { assetBody, assetValues, yearsComplaint } from './assetForm'
import { serviceBody, serviceChecks } from './serviceBody'
import { assetWords } from './words'

const [hint] = place.hints
const [boiler] = place.assets

test('a hint is edited from what stands there, with the version that was read', async () => {
  const sent: unknown[] = []
  server.use(
    http.patch('*/api/v1/hints/:id', async ({ request, params }) => {
      sent.push(params.id, request.headers.get('if-match'), await request.json())
      return HttpResponse.json(hint)
    }),
  )
  const { user } = renderAt('/units/n1')
  await user.click(await screen.findByRole('button', { name: 'Edit: Stopcock' }))
  const form = await screen.findByRole('form', { name: 'Edit hint' })
  const text = within(form).getByLabelText(/What to know/)
  expect((text as HTMLTextAreaElement).value).toBe('Under the kitchen sink')
  await user.clear(text)
  await user.type(text, 'In the hall')
  await user.click(within(form).getByRole('button', { name: 'Save' }))
  await waitFor(() =>
    expect(sent).toEqual(['i1', '"1"', { kind: 'Stopcock', text: 'In the hall' }]),
  )
})

test('a hint that is removed can be put back as it was', async () => {
  const sent: unknown[] = []
  server.use(
    http.delete('*/api/v1/hints/:id', ({ params }) => {
      sent.push(params.id)
      return new HttpResponse(null, { status: 204 })
    }),
    http.post('*/api/v1/hints', async ({ request }) => {
      sent.push(await request.json())
      return HttpResponse.json(hint, { status: 201 })
    }),
  )
  const { user } = renderAt('/units/n1')
  await user.click(await screen.findByRole('button', { name: 'Remove: Stopcock' }))
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  await waitFor(() =>
    expect(sent).toEqual([
      'i1',
      { propertyId: 'p1', kind: 'Stopcock', text: 'Under the kitchen sink' },
    ]),
  )
})

test('an alert is edited, and one whose review is due asks for the next day', async () => {
  server.use(
    http.get('*/api/v1/units/:id/place', () =>
      HttpResponse.json({
        ...place,
        alerts: place.alerts.map((one) => ({ ...one, reviewDue: true })),
      }),
    ),
  )
  const { user } = renderAt('/units/n1')
  await user.click(await screen.findByRole('button', { name: /^Edit alert/ }))
  const form = await screen.findByRole('form', { name: 'Edit alert' })
  await user.click(within(form).getByRole('button', { name: 'Save' }))
  expect(await within(form).findAllByText('Choose when to look at it again.')).toHaveLength(2)
})

test('what is empty in the form of an asset is taken away', () => {
  const values = { ...assetValues(boiler), make: ' ', warrantyUntil: '' }
  expect(assetBody(values)).toMatchObject({ name: 'Boiler', make: null, warrantyUntil: null })
  expect(assetBody(assetValues(boiler))).toMatchObject({ make: 'Ideal', serial: null })
})

test('where a repair is reported, warnings come first and only one kind refuses', async () => {
  renderAt('/tickets/new?unitId=n1')
  const warned = await screen.findByText('Before you go on')
  const box = warned.closest('[role=status]') as HTMLElement
  const lines = within(box)
    .getAllByRole('listitem')
    .map((one) => one.textContent)
  expect(lines).toEqual([
    'Warranty or defects period: Boiler, Ideal: call the maker or builder back first (until 1 May 2031)',
    'Two people only: Ring before you go up',
  ])
})

test('a thing says in which year it is due for replacement', () => {
  if (!boiler) throw new Error('no boiler')
  const asset = { ...boiler, replaceOn: '2031-05-01' }
  expect(assetWords({ ...asset, replacementDue: false })).toContain('due for replacement in 2031')
  expect(assetWords({ ...asset, replacementDue: true })).toContain('replacement since 2031')
  expect(assetWords({ ...asset, replaceOn: null })).not.toContain('replacement')
  expect(
    ['', '15', '100', '0', '101', '1.5'].map((typed) => yearsComplaint(typed) === null),
  ).toEqual([true, true, true, false, false, false])
})

const typed = {
  doneOn: '2026-03-02',
  work: 'Annual service',
  doneBy: 'The maker',
  contractorId: null,
  nextDueOn: '',
  costGbp: '',
}

test('a service says who did it, by a contractor or by name', () => {
  const values = { ...typed, doneBy: ' ' }
  expect(serviceChecks.doneBy(values.doneBy, values)).not.toBeNull()
  expect(serviceChecks.doneBy('', { ...values, contractorId: 'f1' })).toBeNull()
  expect(serviceBody({ ...typed, costGbp: '84.5' })).toMatchObject({
    costGbp: '84.50',
    nextDueOn: null,
    doneBy: 'The maker',
  })
})
