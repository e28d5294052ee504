import { MantineProvider, Textarea, TextInput } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'

import { ApiError } from '~/api/problem'

import { FormDialog } from './FormDialog'
import { useServerForm } from './form'

type Sent = (values: { name: string; note: string }, then: Then) => void
type Then = { onSuccess: (name: string) => void; onError: (error: Error) => void }

function Sample(props: { send: Sent; busy?: boolean; title?: string; inner?: Sent }) {
  const { send, busy = false, title = 'Add a thing', inner } = props
  const [open, setOpen] = useState(true)
  const [deeper, setDeeper] = useState(false)
  const server = useServerForm({
    initialValues: { name: '', note: '' },
    validate: { name: (name) => (name ? null : 'Enter its name.') },
  })
  if (!open) return <p>Closed</p>
  return (
    <FormDialog
      title={title}
      of={server}
      submit="Add"
      busy={busy}
      send={send}
      told={(name: string) => `${name} is added.`}
      onClose={() => setOpen(false)}
    >
      <TextInput {...server.field('name')} label="Name" data-autofocus />
      <Textarea {...server.field('note')} label="Note" />
      {inner && (
        <button type="button" onClick={() => setDeeper(true)}>
          Deeper
        </button>
      )}
      {deeper && inner && <Sample title="Add another" send={inner} />}
    </FormDialog>
  )
}

function show(sample: Parameters<typeof Sample>[0]) {
  render(
    <MantineProvider env="test">
      <Sample {...sample} />
      <Notifications />
    </MantineProvider>,
  )
  return userEvent.setup()
}

const name = (of = 'Add a thing') =>
  within(screen.getByRole('form', { name: of })).getByRole<HTMLInputElement>('textbox', {
    name: 'Name',
  })

test('Escape closes a form in which nothing was typed', async () => {
  const user = show({ send: () => {} })
  await waitFor(() => expect(document.activeElement).toBe(name()))
  await user.keyboard('{Escape}')
  expect(await screen.findByText('Closed')).toBeTruthy()
})

test('Escape asks before it takes words with it, and Escape again keeps them', async () => {
  const user = show({ send: () => {} })
  await user.type(name(), 'Boiler')
  await user.keyboard('{Escape}')
  const question = await screen.findByRole('dialog', { name: 'Leave without saving?' })
  await user.keyboard('{Escape}')
  await waitFor(() => expect(question.isConnected).toBe(false))
  expect(name().value).toBe('Boiler')
  await user.keyboard('{Escape}')
  await user.click(await screen.findByRole('button', { name: 'Leave' }))
  expect(await screen.findByText('Closed')).toBeTruthy()
})

test('what is sent and not answered yet is asked about, and is not sent again', async () => {
  const send = vi.fn()
  const user = show({ send, busy: true })
  await user.type(name(), 'Boiler{Control>}{Enter}{/Control}')
  expect(send).not.toHaveBeenCalled()
  await user.keyboard('{Escape}')
  expect(await screen.findByRole('button', { name: 'Wait' })).toBeTruthy()
})

test('a form that was opened from a form sends itself alone, and gives the keyboard back', async () => {
  const [send, inner] = [vi.fn<Sent>(), vi.fn<Sent>((_, then) => then.onSuccess('Boiler'))]
  const user = show({ send, inner })
  await user.type(name(), 'House')
  const opener = screen.getByRole('button', { name: 'Deeper' })
  await user.click(opener)
  await user.type(name('Add another'), 'Boiler{Enter}')
  await waitFor(() => expect(inner).toHaveBeenCalledOnce())
  expect(await screen.findByText('Boiler is added.')).toBeTruthy()
  expect(send).not.toHaveBeenCalled()
  expect(name().value).toBe('House')
  await waitFor(() => expect(document.activeElement).toBe(opener))
})

test('what the server refuses stands at its field, which gets the keyboard, and nothing is lost', async () => {
  const errors = [{ pointer: '/name', detail: 'There is one of this name.' }]
  const detail = { type: 'x', title: 'Invalid', status: 422, detail: 'See errors.', errors }
  const user = show({ send: (_, then) => then.onError(new ApiError(detail)) })
  await user.type(screen.getByRole('textbox', { name: 'Note' }), 'By the door')
  await user.type(name(), 'Boiler{Enter}')
  expect(await screen.findAllByText('There is one of this name.')).toHaveLength(2)
  await waitFor(() => expect(document.activeElement).toBe(name()))
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' }).value).toBe(
    'By the door',
  )
})

test('a complaint about a member is said at that very field, or else at its group', () => {
  const error = new ApiError({
    type: 'about:blank',
    title: 'Invalid',
    status: 422,
    detail: 'See `errors`.',
    errors: [
      { pointer: '/lines/1/quantity', detail: 'Too many.' },
      { pointer: '/lines/0/unit', detail: 'There is no such unit.' },
      { pointer: '/permissions/3', detail: 'There is no such permission.' },
    ],
  })
  function Lines() {
    const server = useServerForm({
      initialValues: { lines: [{ quantity: 1 }, { quantity: 2 }], permissions: [''] },
    })
    return (
      <MantineProvider env="test">
        {server.form.values.lines.map((_, at) => {
          const name = `lines.${at}.quantity`
          return (
            <TextInput
              key={name}
              id={server.idOf(name)}
              label={`Quantity ${at + 1}`}
              error={server.form.errors[name]}
            />
          )
        })}
        <p>All lines: {server.form.errors.lines}</p>
        <p>Permissions: {server.form.errors.permissions}</p>
        <button type="button" onClick={() => server.refuse(error)}>
          Refuse
        </button>
      </MantineProvider>
    )
  }
  render(<Lines />)
  act(() => screen.getByRole('button', { name: 'Refuse' }).click())
  const second = screen.getByRole('textbox', { name: 'Quantity 2' })
  expect(second.getAttribute('aria-invalid')).toBe('true')
  expect(document.activeElement).toBe(second)
  screen.getByText('All lines: There is no such unit.')
  screen.getByText('Permissions: There is no such permission.')
})
