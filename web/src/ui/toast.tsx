/** Short news at the edge of the screen, with a way back where there is one. */
import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'

const seconds = 10_000
let lastUndo: { id: string; undo: () => void } | undefined

export function toast(message: string, undo?: () => void) {
  const id = notifications.show({
    message: undo ? <WithUndo message={message} onUndo={() => undoLast()} /> : message,
    autoClose: undo ? seconds : 5000,
    withBorder: true,
    closeButtonProps: { 'aria-label': 'Dismiss' },
  })
  lastUndo = undo ? { id, undo } : undefined
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
  const { id, undo } = lastUndo
  lastUndo = undefined
  notifications.hide(id)
  undo()
  return true
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
