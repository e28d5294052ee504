/** Short news at the edge of the screen, with a way back where there is one. */
import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'

import { freshKey } from '~/lib/keys'

const seconds = 10_000
type Undo = { id: string; run: () => void }

let lastUndo: Undo | undefined
let lastPlain: string | undefined

/** News without a way back makes room for the next: a pile of it would cover what one works on. */
export function toast(message: string, undo?: () => void) {
  if (lastPlain) notifications.hide(lastPlain)
  const id = freshKey()
  const back = undo && { id, run: undo }
  notifications.show({
    id,
    message: back ? <WithUndo message={message} onUndo={() => takeBack(back)} /> : message,
    autoClose: back ? seconds : 5000,
    withBorder: true,
    closeButtonProps: { 'aria-label': 'Dismiss' },
  })
  lastUndo = back
  lastPlain = back ? undefined : id
}

export function toastProblem(message: string) {
  notifications.show({
    message,
    color: 'red',
    autoClose: 10_000,
    withBorder: true,
    role: 'alert',
    closeButtonProps: { 'aria-label': 'Dismiss' },
  })
}

/** Takes back what the newest toast told, if that is possible. */
export function undoLast(): boolean {
  if (!lastUndo) return false
  takeBack(lastUndo)
  return true
}

function takeBack(one: Undo) {
  if (lastUndo === one) lastUndo = undefined
  notifications.hide(one.id)
  one.run()
}

function WithUndo({ message, onUndo }: { message: string; onUndo: () => void }) {
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm">
      <Text size="sm">{message}</Text>
      <Button size="compact-sm" variant="light" flex="none" onClick={onUndo}>
        Undo
      </Button>
    </Group>
  )
}
