import { MantineProvider, TextInput } from '@mantine/core'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'

import { FormFrame } from './FormFrame'
import { useServerForm } from './form'

function Sample({ onSend }: { onSend: (values: object) => void }) {
  const { form, field, frame } = useServerForm({
    initialValues: { name: '', servicedOn: '', at: '' },
    validate: { name: (name) => (name ? null : 'Enter its name.') },
  })
  return (
    <FormFrame label="Sample" submit="Save" {...frame} onSubmit={form.onSubmit(onSend)}>
      <TextInput {...field('name')} label="Name" />
      <TextInput {...field('servicedOn')} label="Last service" type="date" />
      <TextInput {...field('at')} label="At" type="time" />
    </FormFrame>
  )
}

/** As a browser has it when 31/02/2026 stands in a date: no value, but not what was never touched. */
function halfType(label: string, half = true) {
  const field = screen.getByLabelText(label)
  Object.defineProperty(field, 'validity', { value: { badInput: half }, configurable: true })
}

test('a day that does not exist is not left out unsaid, and its field is marked beside others', async () => {
  const user = userEvent.setup()
  const sent = vi.fn()
  render(
    <MantineProvider env="test">
      <Sample onSend={(values) => sent(values)} />
    </MantineProvider>,
  )
  halfType('Last service')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(sent).not.toHaveBeenCalled()
  expect(screen.getByLabelText('Last service').getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByLabelText('At').getAttribute('aria-invalid')).not.toBe('true')
  expect(screen.getAllByText(/there is no such day/)).toHaveLength(2)
  expect(screen.getAllByText('Enter its name.')).toHaveLength(2)
  expect(document.activeElement).toBe(screen.getByLabelText('Name'))

  halfType('Last service', false)
  halfType('At')
  await user.type(screen.getByLabelText('Name'), 'Boiler')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(screen.getAllByText(/no whole time/)).toHaveLength(2)
  halfType('At', false)
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(sent).toHaveBeenCalledWith({ name: 'Boiler', servicedOn: '', at: '' })
})
