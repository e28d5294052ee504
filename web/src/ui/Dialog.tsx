/** A dialog: a sheet that fills small screens, and asks before it takes words with it. */
import { Button, Group, Modal, Text } from '@mantine/core'
import { type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'

import { useSessionEnded } from '~/api/ended'

import { type Cost, DialogContext } from './leaving'
import { useReturnFocus } from './returnFocus'
import { useSmall } from './useSmall'

/** Stands inside, so that it lives as long as the dialog is open. */
function Inside() {
  useReturnFocus()
  return null
}

type Props = {
  title: string
  opened?: boolean
  onClose: () => void
  size?: string
  children: ReactNode
}

export function Dialog({ title, opened = true, onClose, size = 'lg', children }: Props) {
  const small = useSmall()
  const ended = useSessionEnded()
  const around = useContext(DialogContext)
  const costs = useRef(new Set<() => Cost | undefined>())
  const [covers, setCovers] = useState(0)
  const [cost, setCost] = useState<Cost>()
  const within = useMemo(
    () => ({
      ask: (one: () => Cost | undefined) => {
        costs.current.add(one)
        return () => void costs.current.delete(one)
      },
      cover: () => {
        setCovers((n) => n + 1)
        return () => setCovers((n) => n - 1)
      },
    }),
    [],
  )
  useEffect(() => (opened ? around?.cover() : undefined), [around, opened])

  function leave() {
    const found = [...costs.current].map((one) => one()).find(Boolean)
    if (found) setCost(found)
    else onClose()
  }

  return (
    <Modal
      opened={opened}
      onClose={leave}
      title={title}
      size={size}
      fullScreen={small}
      radius={small ? 0 : 'lg'}
      closeOnEscape={covers === 0 && !ended}
      styles={{
        title: { fontWeight: 650, fontSize: '1.0625rem', overflowWrap: 'anywhere', minWidth: 0 },
      }}
    >
      <DialogContext value={within}>
        <Inside />
        {children}
        {cost && <Question cost={cost} onStay={() => setCost(undefined)} onLeave={onClose} />}
      </DialogContext>
    </Modal>
  )
}

const questions: Record<Cost, { title: string; text: string; stay: string }> = {
  typed: {
    title: 'Leave without saving?',
    text: 'What you typed here is not saved yet.',
    stay: 'Keep writing',
  },
  sending: {
    title: 'Leave while it is being saved?',
    text: 'You will not be told here whether it worked.',
    stay: 'Wait',
  },
}

type QuestionProps = { cost: Cost; onStay: () => void; onLeave: () => void }

function Question({ cost, onStay, onLeave }: QuestionProps) {
  const { title, text, stay } = questions[cost]
  return (
    <Dialog title={title} size="sm" onClose={onStay}>
      <Text size="sm">{text}</Text>
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={onLeave}>
          Leave
        </Button>
        <Button onClick={onStay} data-autofocus>
          {stay}
        </Button>
      </Group>
    </Dialog>
  )
}
