/** What was written to and fro about a ticket, oldest first. */
import { Text } from '@mantine/core'
import { IconMessages } from '@tabler/icons-react'

import type { TicketMessage } from '~/api/types'
import { words } from '~/lib/words'
import { Empty } from '~/ui/Empty'
import { Ago } from '~/ui/When'

import styles from './Ticket.module.css'

export function Messages({ messages }: { messages: TicketMessage[] }) {
  if (messages.length === 0) {
    return (
      <Empty icon={<IconMessages size={32} stroke={1.5} aria-hidden />} title="No messages yet">
        What is written to and fro about this repair stands here.
      </Empty>
    )
  }
  return (
    <ol className={styles.messages} aria-label="Messages">
      {messages.map((message) => (
        <li key={message.id} className={styles.message} data-ours={message.fromUs || undefined}>
          <Text size="xs" c="dimmed">
            {message.from}
            {message.to && ` to ${message.to}`} · {words(message.channel)}
            {message.status !== 'Delivered' && ` · ${words(message.status)}`} ·{' '}
            <Ago at={message.at} />
          </Text>
          {message.subject && <Text fw={600}>{message.subject}</Text>}
          <p className={styles.description}>{message.body}</p>
        </li>
      ))}
    </ol>
  )
}
