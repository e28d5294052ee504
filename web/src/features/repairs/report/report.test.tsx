import { screen, waitFor } from '@testing-library/react'
import { HttpResponse, http, type JsonBodyType } from 'msw'

import { me, pageOf, tickets } from '~/mocks/data'
import { problem } from '~/mocks/handlers'
import { renderAt } from '~/mocks/renderAt'
import { server } from '~/mocks/setup'

import { complaint } from '../photos/files'
import { checks, emptyDraft, toReport } from './draft'

test('what is missing is said beside the fields and summed up on top', async () => {
  const { user } = renderAt('/tickets/new')
  await user.click(await screen.findByRole('button', { name: 'Report repair' }))
  expect(await screen.findByText('Some answers need another look')).toBeTruthy()
  expect(screen.getAllByText('Say what is wrong.')).toHaveLength(2)
})

test('what the server finds wrong lands beside its field', async () => {
  server.use(
    http.post('*/api/v1/tickets', () =>
      problem(422, 'See `errors`.', {
        errors: [{ pointer: '/title', detail: 'The title is too short.' }],
      }),
    ),
  )
  const { user } = renderAt('/tickets/new?unitId=n1')
  await fillIn(user)
  expect(await screen.findAllByText('The title is too short.')).toHaveLength(2)
  expect(document.activeElement).toBe(screen.getByLabelText(/What is wrong/))
})

test('a report becomes a ticket, which opens', async () => {
  const sent: Record<string, unknown>[] = []
  server.use(
    http.post('*/api/v1/tickets', async ({ request }) => {
      sent.push((await request.json()) as Record<string, unknown>)
      const [first] = tickets
      const ticket = first && pageOf(first).ticket
      return HttpResponse.json({ ticket } as unknown as JsonBodyType, { status: 201 })
    }),
  )
  const { user, address } = renderAt('/tickets/new?unitId=n1')
  await fillIn(user)
  await waitFor(() => expect(address()).toBe('/tickets/k1'))
  expect(sent).toEqual([
    {
      unitId: 'n1',
      title: 'Tap drips',
      category: 'Plumbing',
      priority: 'Routine',
      reportedVia: 'Phone',
    },
  ])
})

test('S12 a report that could not be sent keeps all that was typed, and goes the next time', async () => {
  const sent: string[] = []
  server.use(
    http.post('*/api/v1/tickets', async ({ request }) => {
      sent.push(await request.text())
      if (sent.length === 1) return problem(500, 'Something went wrong on our side.')
      if (sent.length === 2) return HttpResponse.error()
      const [first] = tickets
      return HttpResponse.json({ ticket: first && pageOf(first).ticket } as JsonBodyType, {
        status: 201,
      })
    }),
  )
  const { user, address } = renderAt('/tickets/new?unitId=n1')
  await fillIn(user)
  expect(await screen.findByText('Something went wrong on our side.')).toBeTruthy()
  const title = screen.getByLabelText<HTMLInputElement>(/What is wrong/)
  expect(title.value).toBe('Tap drips')
  await user.click(screen.getByRole('button', { name: 'Report repair' }))
  await waitFor(() => expect(sent).toHaveLength(2))
  await waitFor(() => expect(screen.queryByText('Something went wrong on our side.')).toBeNull())
  expect(title.value).toBe('Tap drips')
  await user.click(screen.getByRole('button', { name: 'Report repair' }))
  await waitFor(() => expect(address()).toBe('/tickets/k1'))
  expect(new Set(sent).size).toBe(1)
})

test('a draft survives a reload', async () => {
  const { user } = renderAt('/tickets/new')
  await user.type(await screen.findByLabelText(/What is wrong/), 'Tap')
  renderAt('/tickets/new')
  await waitFor(() => {
    const fields = screen.getAllByLabelText(/What is wrong/) as HTMLInputElement[]
    expect(fields.map(({ value }) => value)).toEqual(['Tap', 'Tap'])
  })
})

test('planned work needs its day, and is due at the end of it', () => {
  const draft = { ...emptyDraft('n1'), priority: 'Planned' as const }
  expect(checks.resolveBy('', draft)).toMatch(/Choose the day/)
  expect(toReport({ ...draft, resolveBy: '2027-07-01' }, true).resolveBy).toBe(
    '2027-07-01T16:00:00.000Z',
  )
})

test.each([
  [{ name: 'sink.jpg', type: 'image/jpeg', size: 1000 }, undefined],
  [{ name: 'SINK.JPG', type: '', size: 1000 }, undefined],
  [{ name: 'film.mp4', type: 'video/mp4', size: 1000 }, /Only JPEG/],
  [{ name: 'sink.png', type: 'image/png', size: 0 }, /empty/],
  [{ name: 'sink.png', type: 'image/png', size: 21 * 1024 * 1024 }, /21 MB; the limit is 20 MB/],
])('the file %o is checked before it is sent', (file, expected) => {
  if (expected) expect(complaint(file)).toMatch(expected)
  else expect(complaint(file)).toBeUndefined()
})

type User = ReturnType<typeof renderAt>['user']

async function fillIn(user: User) {
  await user.type(await screen.findByLabelText(/What is wrong/), 'Tap drips')
  await user.click(screen.getByRole('combobox', { name: /Category/ }))
  await user.click(await screen.findByRole('option', { name: 'Plumbing' }))
  await user.keyboard('{Control>}{Enter}{/Control}')
}

test('how it came in is said by staff alone', () => {
  const draft = emptyDraft()
  expect(toReport(draft, true).reportedVia).toBe('Phone')
  expect(toReport(draft, false).reportedVia).toBeUndefined()
})

const alike = {
  id: 'k1',
  number: 'TKT-000482',
  title: 'Tap drips in the kitchen',
  category: 'Plumbing',
  status: 'New',
  createdAt: '2026-11-20T10:00:00Z',
  address: 'Flat 2, 1 High Street',
  sameHome: true,
  likeness: 80,
}

/** What is asked while a ticket is followed instead; it was followed before or not. */
function following(before: boolean) {
  const asked: string[] = []
  const list = (watching: boolean) => HttpResponse.json({ items: [], watching })
  server.use(
    http.get('*/api/v1/tickets/alike', () => HttpResponse.json({ items: [alike] })),
    http.get('*/api/v1/tickets/k1/watchers', () => list(before)),
    http.post('*/api/v1/tickets/k1/watch', () => {
      asked.push('watch')
      return list(true)
    }),
    http.delete('*/api/v1/tickets/k1/watch', () => {
      asked.push('unwatch')
      return list(false)
    }),
    http.post('*/api/v1/tickets/k1/attachments', ({ request }) => {
      asked.push(`photo ${new URL(request.url).searchParams.get('stage')}`)
      return HttpResponse.json({ items: [{ id: 'a9' }] }, { status: 201 })
    }),
    http.delete('*/api/v1/attachments/a9', () => {
      asked.push('photo away')
      return new HttpResponse(null, { status: 204 })
    }),
    http.post('*/api/v1/tickets', () => {
      asked.push('filed')
      return problem(500, 'It should not be filed.')
    }),
  )
  return asked
}

async function follow(user: User) {
  const name = 'This is the same as TKT-000482: follow it'
  const button = await screen.findByRole('button', { name })
  button.focus()
  await user.keyboard('{Enter}')
}

const sink = () => new File(['jpeg'], 'sink.jpg', { type: 'image/jpeg' })

test('what is reported already is followed with its photos, and undo takes all of it back', async () => {
  const asked = following(false)
  const { user, address } = renderAt('/tickets/new?unitId=n1')
  await user.type(await screen.findByLabelText(/What is wrong/), 'Tap drips')
  await user.upload(document.querySelector('input[type=file]') as HTMLInputElement, sink())
  expect(await screen.findByText(/The 1 photo that you chose will be put on it/)).toBeTruthy()
  await follow(user)
  await waitFor(() => expect(address()).toBe('/tickets/k1'))
  expect(await screen.findByText(/You now follow TKT-000482.*1 photo put on it/)).toBeTruthy()
  expect(asked).toEqual(['watch', 'photo before'])
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(address()).toBe('/tickets/new'))
  const title = await screen.findByLabelText<HTMLInputElement>(/What is wrong/)
  expect(title.value).toBe('Tap drips')
  expect(await screen.findByText('sink.jpg')).toBeTruthy()
  await waitFor(() => expect(asked.slice(2)).toEqual(['unwatch', 'photo away']))
})

test('undo leaves a follow that was there before', async () => {
  const asked = following(true)
  const { user, address } = renderAt('/tickets/new?unitId=n1')
  await user.type(await screen.findByLabelText(/What is wrong/), 'Tap drips')
  await follow(user)
  await waitFor(() => expect(address()).toBe('/tickets/k1'))
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(address()).toBe('/tickets/new'))
  expect(asked).toEqual(['watch'])
})

test('a photo that is refused is told, and the ticket opens where it can be added again', async () => {
  following(false)
  server.use(
    http.post('*/api/v1/tickets/k1/attachments', () => problem(422, 'sink.jpg: not a photograph.')),
  )
  const { user, address } = renderAt('/tickets/new?unitId=n1')
  await user.type(await screen.findByLabelText(/What is wrong/), 'Tap drips')
  await user.upload(document.querySelector('input[type=file]') as HTMLInputElement, sink())
  await follow(user)
  await waitFor(() => expect(address()).toBe('/tickets/k1?tab=photos'))
  expect(await screen.findByText(/Some photos could not be sent/)).toBeTruthy()
})

test('who follows an incident is told before that it takes no photos', async () => {
  const incident = {
    id: 'i1',
    number: 'INC-000003',
    title: 'No heating in the block',
    words: 'The boiler is being replaced.',
    toldAt: '2026-11-20T10:00:00Z',
    following: false,
  }
  server.use(http.get('*/api/v1/incidents/here', () => HttpResponse.json({ items: [incident] })))
  const { user } = renderAt('/tickets/new?unitId=n1')
  await screen.findByText(/We know about this/)
  await user.upload(document.querySelector('input[type=file]') as HTMLInputElement, sink())
  expect(await screen.findByText(/the 1 photo that you chose will not be sent/)).toBeTruthy()
})

test('who calls it an emergency is told whom to ring before it is sent', async () => {
  const tenant = {
    ...me,
    user: { ...me.user, role: 'Tenant' },
    permissions: { 'tickets:read': 'own', 'tickets:create': 'own' },
  }
  server.use(
    http.get('*/api/v1/session', () => HttpResponse.json(tenant as unknown as JsonBodyType)),
  )
  const { user } = renderAt('/tickets/new?unitId=n1')
  await user.click(await screen.findByRole('radio', { name: 'Emergency' }))
  const advice = await screen.findByRole('region', { name: 'Emergency advice' })
  for (const number of ['999', '0800 111 999', '105']) expect(advice.textContent).toContain(number)
  await user.click(screen.getByRole('radio', { name: 'Routine' }))
  expect(screen.queryByRole('region', { name: 'Emergency advice' })).toBeNull()
})

test('what a resident typed goes to the staff with the repair that they follow; danger is told at once', async () => {
  following(false)
  const sent: unknown[] = []
  const tenant = {
    ...me,
    user: { ...me.user, role: 'Tenant' },
    permissions: { 'tickets:read': 'own', 'tickets:create': 'own' },
  }
  const emergency = { rule: 'GasSmell', advice: 'Ring 0800 111 999 now.' }
  server.use(
    http.get('*/api/v1/session', () => HttpResponse.json(tenant as unknown as JsonBodyType)),
    http.get('*/api/v1/tickets/alike', ({ request }) => {
      const gas = new URL(request.url).searchParams.get('description')?.includes('gas')
      return HttpResponse.json(gas ? { items: [], emergency } : { items: [alike], emergency: null })
    }),
    http.post('*/api/v1/tickets/k1/messages', async ({ request }) => {
      sent.push(await request.json())
      return HttpResponse.json({ message: {}, emergency: null }, { status: 201 })
    }),
  )
  const { user, address } = renderAt('/tickets/new?unitId=n1')
  await user.type(await screen.findByLabelText(/What is wrong/), 'Tap drips')
  const description = screen.getByLabelText('Description')
  await user.type(description, 'I smell gas')
  expect(await screen.findByText('Ring 0800 111 999 now.')).toBeTruthy()
  await user.clear(description)
  await user.type(description, 'Worse today')
  await follow(user)
  await waitFor(() => expect(address()).toBe('/tickets/k1'))
  expect(sent).toEqual([{ body: 'Tap drips\n\nWorse today' }])
  expect(await screen.findByText(/What you wrote was added to TKT-000482/)).toBeTruthy()
})
