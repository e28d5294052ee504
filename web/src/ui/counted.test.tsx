import { MantineProvider } from '@mantine/core'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'

import { CountedArea, CountedInput } from './Counted'
import { FormFrame } from './FormFrame'
import { useServerForm } from './form'

function Sample({ onSend }: { onSend: (values: object) => void }) {
  const { form, field, frame } = useServerForm({ initialValues: { name: '', note: '' } })
  return (
    <FormFrame label="Sample" submit="Save" {...frame} onSubmit={form.onSubmit(onSend)}>
      <CountedInput {...field('name')} label="Name" limit={10} />
      <CountedArea {...field('note')} label="Note" limit={1000} />
    </FormFrame>
  )
}

function show() {
  const onSend = vi.fn()
  render(
    <MantineProvider env="test">
      <Sample onSend={(values) => onSend(values)} />
    </MantineProvider>,
  )
  return { user: userEvent.setup(), onSend }
}

const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })

test('the count is shown and read out once a text comes near its limit', async () => {
  const { user } = show()
  await user.type(box('Name'), '1234567')
  expect(screen.queryByText(/of 10 characters/)).toBeNull()
  await user.type(box('Name'), '8')
  expect(screen.getByText('8 of 10 characters')).toBeTruthy()
  const said = await screen.findAllByText('8 of 10 characters')
  expect(said.some((one) => one.getAttribute('aria-hidden') === 'true')).toBe(true)
  await vi.waitFor(() =>
    expect(screen.getAllByRole('status').map((one) => one.textContent)).toContain(
      '8 of 10 characters',
    ),
  )
})

test('what is pasted beyond the limit stays, and is said with what would be right', async () => {
  const { user, onSend } = show()
  await user.click(box('Note'))
  await user.paste('y'.repeat(1204))
  expect(box('Note').value).toHaveLength(1204)
  const told = '1,204 of 1,000 characters: shorten by 204.'
  expect(screen.getByText(told)).toBeTruthy()
  expect(box('Note').getAttribute('aria-invalid')).toBe('true')

  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(onSend).not.toHaveBeenCalled()
  expect(document.activeElement).toBe(box('Note'))
  expect(screen.getByRole('link', { name: told })).toBeTruthy()

  await user.clear(box('Note'))
  await user.type(box('Note'), 'Short')
  expect(screen.queryByRole('alert')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(onSend).toHaveBeenCalledWith({ name: '', note: 'Short' })
})

test('a character is one however it is kept, and spaces around are none', async () => {
  const { user, onSend } = show()
  await user.click(box('Name'))
  await user.paste('  🏠🏠🏠🏠🏠🏠🏠🏠🏠🏠  ')
  expect(screen.getAllByText('10 of 10 characters').length).toBeGreaterThan(0)
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(onSend).toHaveBeenCalledTimes(1)
})
