/** Where a message is written: it says to whom it goes, and looks like no note. */
import { Button, Text, Textarea } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import type { KeyboardEvent, ReactNode } from 'react'

import styles from './Messages.module.css'

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

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
      event.preventDefault()
      onSend()
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
      <Textarea
        aria-label={`Message to ${to}`}
        placeholder={`Write to ${to}`}
        data-message
        autosize
        minRows={3}
        maxRows={14}
        maxLength={4000}
        readOnly={readOnly}
        value={text}
        error={error}
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
          onClick={onSend}
          loading={sending}
          disabled={text.trim() === ''}
        >
          Send to {to}
        </Button>
      </div>
    </section>
  )
}
