/** Where a message is written: it says to whom it goes, and looks like no note. */
import { Button, Text } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'

import { tooLong } from '~/lib/limit'
import { CountedArea } from '~/ui/Counted'

import styles from './Messages.module.css'

/** How long a message may be, in characters. */
const LONGEST = 4000

type Props = {
  /** Whom it goes to, as it stands on the button. */
  to: string
  /** How it reaches them, or what they are. */
  how?: string
  text: string
  onText: (text: string) => void
  onSend: () => void
  sending: boolean
  readOnly?: boolean
  error?: string
  /** Beside the button: whether it is kept. */
  children?: ReactNode
}

export function Composer(props: Props) {
  const { to, how, text, onText, onSend, sending, readOnly, error, children } = props
  const box = useRef<HTMLTextAreaElement>(null)
  const [asked, setAsked] = useState(false)
  const empty = text.trim() === ''

  function send() {
    setAsked(empty)
    if (empty || tooLong(text, LONGEST)) box.current?.focus()
    else onSend()
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
      event.preventDefault()
      send()
    }
  }

  return (
    <section className={styles.composer} aria-label={`Message to ${to}`}>
      <div className={styles.composerHead}>
        <IconSend size={16} aria-hidden />
        <span>
          To <strong>{to}</strong>
          {how && `, ${how}`}
        </span>
      </div>
      <CountedArea
        ref={box}
        aria-label={`Message to ${to}`}
        placeholder={`Write to ${to}`}
        data-message
        autosize
        minRows={3}
        maxRows={14}
        limit={LONGEST}
        readOnly={readOnly}
        value={text}
        error={asked && empty ? 'Write the message first.' : error}
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div className={styles.composerFoot}>
        {children ?? (
          <Text size="xs" c="dimmed">
            Ctrl+Enter sends
          </Text>
        )}
        <Button
          ml="auto"
          leftSection={<IconSend size={16} aria-hidden />}
          onClick={send}
          loading={sending}
        >
          Send to {to}
        </Button>
      </div>
    </section>
  )
}
