/** Asks once, plainly, before something that cannot be taken back or that others are told of. */
import { Button, Group, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'

import { Dialog } from './Dialog'

type Question = {
  title: string
  text: string
  submit: string
  /** What is asked about is usual, and can be put right: Enter does it. */
  usual?: boolean
}
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
        <Button
          variant="default"
          onClick={() => answer(false)}
          data-autofocus={asked.usual ? undefined : true}
        >
          Not now
        </Button>
        <Button
          color={asked.usual ? undefined : 'red.8'}
          onClick={() => answer(true)}
          data-autofocus={asked.usual}
        >
          {asked.submit}
        </Button>
      </Group>
    </Dialog>
  )
  return [confirm, dialog]
}
