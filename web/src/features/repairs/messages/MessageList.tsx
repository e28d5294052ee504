/** What was written in one thread, oldest first. */
import { Text } from '@mantine/core'

import type { TicketMessage } from '~/api/types'
import { words } from '~/lib/words'
import { Ago } from '~/ui/When'

import styles from './Messages.module.css'

type Props = {
  messages: TicketMessage[]
  label: string
  /** Whether whoever reads is outside: what is theirs stands where a colleague's stands for us. */
  outside?: boolean
}

export function MessageList({ messages, label, outside }: Props) {
  return (
    <div role="log" aria-label={label}>
      <ol className={styles.list}>
        {messages.map((message) => (
          <li
            key={message.id}
            className={styles.message}
            data-ours={message.fromUs !== !!outside || undefined}
            data-failed={message.status === 'Failed' || undefined}
          >
            <Text size="xs" c="dimmed">
              {message.from}
              {!outside && ` · ${words(message.channel)}`}
              {!outside && standing(message)} · <Ago at={message.at} />
            </Text>
            {message.subject && <Text fw={600}>{message.subject}</Text>}
            <p className={styles.words}>{message.body}</p>
          </li>
        ))}
      </ol>
    </div>
  )
}

/** Where a message of ours stands, unless it simply arrived. */
function standing({ status }: TicketMessage): string {
  switch (status) {
    case 'Delivered':
      return ''
    case 'Queued':
      return ' · on its way'
    case 'Failed':
      return ' · did not arrive'
    default:
      return ` · ${words(status).toLowerCase()}`
  }
}
