/** The keys that work on every page, and their list. */
import { Kbd, Table } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useSyncExternalStore } from 'react'

import { type Keymap, useHotkeys } from '~/lib/hotkeys'
import { Dialog } from '~/ui/Dialog'
import { focusSearch } from '~/ui/SearchBox'
import { undoLast } from '~/ui/toast'

import { commands, hideKeys, keysAreShown, onKeysChange, showKeys } from './keysStore'
import type { Place } from './places'

type Props = { places: Place[]; mayReport: boolean }

export function ShellKeys({ places, mayReport }: Props) {
  const navigate = useNavigate()
  const opened = useSyncExternalStore(onKeysChange, keysAreShown)
  const keymap: Keymap = {
    '?': showKeys,
    u: undoLast,
    '/': () => {
      if (!focusSearch()) commands.open()
    },
  }
  if (mayReport) keymap.c = () => void navigate({ to: '/tickets/new' })
  for (const { key, to } of places) {
    if (key) keymap[key] = () => void navigate({ to })
  }
  useHotkeys(keymap)
  return (
    <Dialog title="Keyboard help" opened={opened} onClose={hideKeys}>
      <KeyTable places={places} mayReport={mayReport} />
    </Dialog>
  )
}

function KeyTable({ places, mayReport }: Props) {
  const rows: [string, string][] = [
    ['?', 'Show this list'],
    ['⌘ K or Ctrl K', 'Go anywhere, find anything'],
    ['/', 'Search on this page'],
    ...(mayReport ? [['c', 'Report a repair'] as [string, string]] : []),
    ['j / k', 'Next / previous in the inbox'],
    ['Enter', 'Open'],
    ['x', 'Choose the ticket, to change many at once'],
    ['s', 'Do what is next on the open ticket'],
    ['a', 'Assign a contractor on the open ticket'],
    ['e', 'Edit the open ticket'],
    ['n', 'Add a note to the open ticket'],
    ['r', 'Reply to the resident of the open ticket'],
    ['m', 'Write a message on the open ticket'],
    ['u', 'Undo, while the message shows'],
    ['Esc', 'Close'],
    ['⌘ ↵ or Ctrl ↵', 'Save the form, send the message'],
    ...places.flatMap(({ key, label }): [string, string][] =>
      key ? [[key, `Go to ${label}`]] : [],
    ),
  ]
  return (
    <Table verticalSpacing={6}>
      <Table.Tbody>
        {rows.map(([keys, what]) => (
          <Table.Tr key={keys}>
            <Table.Th scope="row" w="40%" fw={400}>
              <Keys keys={keys} />
            </Table.Th>
            <Table.Td>{what}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Keys({ keys }: { keys: string }) {
  const parts = keys.split(/ (or|\/) /)
  return (
    <>
      {parts.map((part, index) => (index % 2 === 1 ? ` ${part} ` : <Kbd key={part}>{part}</Kbd>))}
    </>
  )
}
