import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'

import { keyReader, useHotkeys } from './hotkeys'

const read = () => keyReader(() => ['c', 'g i', 'g j', 'j'])

test('a single key is a command', () => {
  expect(read()('c', 0)).toBe('c')
})

test('a sequence is a command when the second key follows soon', () => {
  const reader = read()
  expect(reader('g', 0)).toBeUndefined()
  expect(reader('j', 500)).toBe('g j')
})

test('after a while the second key stands for itself', () => {
  const reader = read()
  reader('g', 0)
  expect(reader('j', 5000)).toBe('j')
})

test('keys are letters while somebody writes, and commands elsewhere', async () => {
  const pressed: string[] = []
  function Probe() {
    useHotkeys({ c: () => pressed.push('c') })
    return <input aria-label="Field" />
  }
  const { getByLabelText } = render(<Probe />)
  await userEvent.type(getByLabelText('Field'), 'c')
  expect(pressed).toEqual([])
  getByLabelText('Field').blur()
  await userEvent.keyboard('c')
  expect(pressed).toEqual(['c'])
})

test('a command with a modifier belongs to the browser', async () => {
  const pressed: string[] = []
  function Probe() {
    useHotkeys({ c: () => pressed.push('c') })
    return null
  }
  render(<Probe />)
  await userEvent.keyboard('{Control>}c{/Control}')
  expect(pressed).toEqual([])
})
