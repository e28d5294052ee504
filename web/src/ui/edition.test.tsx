/** Two people change the same thing: whoever saves second is shown what the first saved. */
import { MantineProvider, MultiSelect, TextInput } from '@mantine/core'
import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'

import { contacts, properties } from '~/mocks/data'
import { problem } from '~/mocks/handlers'
import { renderAt } from '~/mocks/renderAt'
import { server } from '~/mocks/setup'

import { FormFrame } from './FormFrame'
import { useServerForm } from './form'
import { textOf } from './useEdition'

type Thing = {
  version: number
  name: string
  trades: string[]
  rows: { key: string; no: string }[]
}

const opened: Thing = { version: 1, name: 'Ann', trades: ['A'], rows: [{ key: 'r1', no: '7' }] }

function Sample({
  thing,
  onSend,
}: {
  thing: Thing
  onSend: (version: number, body: object) => void
}) {
  const { version: _, ...initialValues } = thing
  const { form, field, frame, version, start } = useServerForm<Omit<Thing, 'version'>>({
    record: thing,
    says: { trades: (text) => `Trades ${text}` },
    initialValues,
  })
  const submit = form.onSubmit((values) => {
    start()
    onSend(version, values)
  })
  return (
    <MantineProvider env="test">
      <FormFrame label="Edit" submit="Save" {...frame} onSubmit={submit}>
        <TextInput {...field('name')} label="Name" />
        <MultiSelect {...field('trades')} label="Trades" data={['A', 'B', 'C']} />
        <button type="button" onClick={() => form.setFieldValue('trades', ['A', 'B'])}>
          Add B
        </button>
      </FormFrame>
    </MantineProvider>
  )
}

function sample() {
  const sent: unknown[] = []
  const onSend = (version: number, body: object) => void sent.push({ version, ...body })
  const { rerender } = render(<Sample thing={opened} onSend={onSend} />)
  return {
    user: userEvent.setup(),
    sent,
    becomes: (next: Partial<Thing>) =>
      rerender(<Sample thing={{ ...opened, ...next }} onSend={onSend} />),
  }
}

const name = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' })
const save = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Save' })

test('what both changed blocks the form until one is chosen, and mine wins only then', async () => {
  const { user, sent, becomes } = sample()
  await user.clear(name())
  await user.type(name(), 'Anna')
  becomes({ version: 2, name: 'Anne' })
  const told = await screen.findByRole('alert')
  expect(told.textContent).toContain('saved a change while you were typing')
  const group = within(told).getByRole('radiogroup', { name: 'Name' })
  expect(name().value).toBe('Anna')
  expect(save().disabled).toBe(true)
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(sent).toEqual([])
  await user.click(within(group).getByRole('radio', { name: 'Theirs' }))
  expect(name().value).toBe('Anne')
  await user.click(within(group).getByRole('radio', { name: 'Mine' }))
  await user.click(save())
  expect(sent).toEqual([{ ...opened, version: 2, name: 'Anna' }])
})

test('what only they changed is taken over and named; what only I changed stays', async () => {
  const { user, sent, becomes } = sample()
  await user.click(screen.getByRole('button', { name: 'Add B' }))
  becomes({ version: 2, name: 'Anne' })
  expect((await screen.findByRole('alert')).textContent).toContain('name.')
  await user.click(save())
  expect(sent).toEqual([{ ...opened, version: 2, name: 'Anne', trades: ['A', 'B'] }])
})

test('a list that both changed is chosen as a whole, and stays a list', async () => {
  const { user, sent, becomes } = sample()
  await user.click(screen.getByRole('button', { name: 'Add B' }))
  becomes({ version: 2, trades: ['A', 'C'] })
  const group = await screen.findByRole('radiogroup', { name: 'Trades' })
  expect(group.textContent).toContain('A, C')
  expect(within(group).queryByRole('radio', { name: 'Both together' })).toBeNull()
  await user.click(within(group).getByRole('radio', { name: 'Theirs' }))
  await user.click(within(group).getByRole('radio', { name: 'Mine' }))
  await user.click(within(group).getByRole('radio', { name: 'Theirs' }))
  await user.click(save())
  expect(sent).toEqual([{ ...opened, version: 2, trades: ['A', 'C'] }])
})

test('a newer version that changed nothing in the form is told in a line and asks nothing', async () => {
  const { user, sent, becomes } = sample()
  // The key of a row only tells it apart.
  becomes({ version: 2, rows: [{ key: 'r9', no: '7' }] })
  expect((await screen.findByRole('status')).textContent).toContain('nothing that stands here')
  expect(screen.queryByRole('alert')).toBeNull()
  await user.click(save())
  expect(sent).toMatchObject([{ version: 2, name: 'Ann' }])
})

test('the own save that comes back is no change of somebody else', async () => {
  const { user, becomes } = sample()
  await user.type(name(), ' ')
  await user.click(save())
  becomes({ version: 2, name: 'Anne' })
  expect(screen.queryByRole('alert')).toBeNull()
  expect(screen.queryByRole('status')).toBeNull()
})

test('values are compared in words: order, keys and nothing do not count', () => {
  expect(textOf(['B', 'A'])).toBe(textOf(['A', 'B']))
  expect(textOf([{ key: '1', b: 'x', a: '' }])).toBe(textOf([{ a: null, b: 'x', key: '2' }]))
  expect(textOf(null)).toBe(textOf(''))
  expect(textOf(true)).not.toBe(textOf(false))
  expect(textOf([{ a: 1 }, { a: 2 }])).not.toBe(textOf([{ a: 2 }, { a: 1 }]))
})

/** A record of the server that the first person changes while the form of the second is open. */
function shared<T extends { version: number }>(path: string, first: T) {
  let now = first
  const sent: { version: string | null; body: Record<string, unknown> }[] = []
  server.use(
    http.get(`*/api/v1${path}`, () => HttpResponse.json(now)),
    http.patch(`*/api/v1${path}`, async ({ request }) => {
      const version = request.headers.get('if-match')
      const body = (await request.json()) as Record<string, unknown>
      sent.push({ version, body })
      if (version !== `"${now.version}"`) return problem(412, 'Stale.')
      now = { ...now, ...body, version: now.version + 1 }
      return HttpResponse.json(now)
    }),
  )
  const theirs = (change: Partial<T>) => {
    now = { ...now, ...change, version: now.version + 1 }
  }
  return { sent, theirs }
}

test('a person: the second save is refused, shown beside the first, and sent only when chosen', async () => {
  const [one] = contacts
  if (!one) throw new Error('nobody')
  const { sent, theirs } = shared('/contacts/c1', one)
  const { user, address } = renderAt('/contacts/c1?do=edit')
  const form = await screen.findByRole('form', { name: /^Edit/ })
  const last = within(form).getByLabelText<HTMLInputElement>('Last name')
  await user.clear(last)
  await user.type(last, 'Second')
  theirs({ lastName: 'First', email: 'first@example.com' })
  await user.click(within(form).getByRole('button', { name: 'Save' }))
  const group = await within(form).findByRole('radiogroup', { name: 'Last name' })
  within(group).getByText('First')
  expect(last.value).toBe('Second')
  expect(within(form).getByLabelText<HTMLInputElement>('Email').value).toBe('first@example.com')
  expect(within(form).getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true)
  await user.click(within(group).getByRole('radio', { name: 'Mine' }))
  await user.click(within(form).getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(address()).toBe('/contacts/c1'))
  expect(sent.map(({ version }) => version)).toEqual([`"${one.version}"`, `"${one.version + 1}"`])
  expect(sent[1]?.body).toMatchObject({ lastName: 'Second', email: 'first@example.com' })
})

test('a home: what arrives live is shown at once, and theirs can be kept', async () => {
  const [one] = properties
  if (!one) throw new Error('no home')
  const { sent, theirs } = shared('/properties/p1', one)
  const { user, address, queryClient } = renderAt('/properties/p1?do=edit')
  const form = await screen.findByRole('form', { name: /^Edit/ })
  const line = within(form).getByLabelText<HTMLInputElement>(/Address line 2/)
  await user.clear(line)
  await user.type(line, 'Mine')
  theirs({ addressLine2: 'Theirs' })
  await act(() => queryClient.invalidateQueries({ queryKey: ['properties'] }))
  const group = await within(form).findByRole('radiogroup', { name: 'Address line 2' })
  expect(line.value).toBe('Mine')
  await user.click(within(group).getByRole('radio', { name: 'Theirs' }))
  await user.click(within(form).getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(address()).toBe('/properties/p1'))
  expect(sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({
    version: `"${one.version + 1}"`,
    body: { addressLine2: 'Theirs' },
  })
})
