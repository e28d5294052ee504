import { MantineProvider } from '@mantine/core'
import { Notifications, notifications } from '@mantine/notifications'
import { act, render, screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'

import { toast, undoLast } from './toast'

beforeEach(() => {
  notifications.clean()
  render(
    <MantineProvider env="test">
      <Notifications />
    </MantineProvider>,
  )
})

test('the newest news stands alone', async () => {
  act(() => toast('The home is added.'))
  act(() => toast('The flat is added.'))
  expect(await screen.findByText('The flat is added.')).toBeTruthy()
  expect(screen.queryByText('The home is added.')).toBeNull()
})

test('news that can be taken back stays until its time is over', async () => {
  const undo = vi.fn()
  act(() => toast('The job is assigned.', undo))
  act(() => toast('The flat is added.'))
  expect(await screen.findByText('The job is assigned.')).toBeTruthy()
  act(() => screen.getByRole('button', { name: 'Undo' }).click())
  expect(undo).toHaveBeenCalledOnce()
  expect(undoLast()).toBe(false)
})

test('the newest is taken back once', () => {
  const undo = vi.fn()
  act(() => toast('The job is assigned.', undo))
  act(() => void undoLast())
  expect(undoLast()).toBe(false)
  expect(undo).toHaveBeenCalledOnce()
})
