/** Asks once, plainly, before something that cannot be taken back. */
import { Button, Group, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'

import { Dialog } from './Dialog'

type Question = { title: string; text: string; submit: string }
type Asked = Question & { answer: (yes: boolean) => void }

/** `confirm` resolves to the answer; the second is the dialog, to be put into the page. */
export function useConfirm(): [(question: Question) => Promise<boolean>, ReactNode] {
  const [asked, setAsked] = useState<Asked>()

  function confirm(question: Question): Promise<boolean> {
    return new Promise((resolve) => setAsked({ ...question, answer: resolve }))
  }

  function answer(yes: boolean) {
    asked?.answer(yes)
    setAsked(undefined)
  }

  const dialog = asked && (
    <Dialog title={asked.title} size="sm" onClose={() => answer(false)}>
      <Text size="sm">{asked.text}</Text>
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={() => answer(false)} data-autofocus>
          Not now
        </Button>
        <Button color="red.8" onClick={() => answer(true)}>
          {asked.submit}
        </Button>
      </Group>
    </Dialog>
  )
  return [confirm, dialog]
}
