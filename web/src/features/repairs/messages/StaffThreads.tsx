/** A ticket's threads for the staff: one with each resident and each firm, none of whom sees another's. */
import { Alert, Button, Text } from '@mantine/core'
import { IconMessages, IconTool, IconUser } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { threadsQuery } from '~/api/messages'
import type { Thread } from '~/api/types'
import { Empty } from '~/ui/Empty'
import { Loaded } from '~/ui/Loaded'
import { Rows } from '~/ui/Skeletons'

import { MessageList } from './MessageList'
import styles from './Messages.module.css'
import { StaffComposer } from './StaffComposer'
import { keyOf, lastSpoken, partyWords } from './words'

export function StaffThreads({ ticketId }: { ticketId: string }) {
  const query = useQuery(threadsQuery(ticketId))
  return (
    <Loaded query={query} skeleton={<Rows rows={2} height={72} />}>
      {({ items }) => <Threads ticketId={ticketId} threads={items} />}
    </Loaded>
  )
}

function Threads({ ticketId, threads }: { ticketId: string; threads: Thread[] }) {
  const [picked, setPicked] = useState<string>()
  const [first] = useState(() => lastSpoken(threads))
  const open =
    threads.find((thread) => keyOf(thread) === picked) ??
    threads.find((thread) => first && keyOf(thread) === keyOf(first)) ??
    threads[0]
  if (!open) {
    return (
      <Empty icon={<IconMessages size={32} stroke={1.5} aria-hidden />} title="Nobody to write to">
        Nobody reported this repair by name, nobody lives there, and no contractor has a work order.
      </Empty>
    )
  }
  return (
    <div className={styles.threads}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be drawn as one. */}
      <div className={styles.picker} role="group" aria-label="Threads">
        {threads.map((thread) => (
          <Button
            key={keyOf(thread)}
            size="sm"
            variant={thread === open ? 'light' : 'default'}
            aria-pressed={thread === open}
            data-party={thread.party}
            leftSection={
              thread.party === 'Contractor' ? (
                <IconTool size={16} aria-hidden />
              ) : (
                <IconUser size={16} aria-hidden />
              )
            }
            onClick={() => setPicked(keyOf(thread))}
          >
            {thread.name}
            {thread.messages.length > 0 && ` (${thread.messages.length})`}
          </Button>
        ))}
      </div>
      <OpenThread key={keyOf(open)} ticketId={ticketId} thread={open} />
    </div>
  )
}

function OpenThread({ ticketId, thread }: { ticketId: string; thread: Thread }) {
  const { messages, whyNot, draftField, name, preferredChannel, route } = thread
  const others = preferredChannel === 'SMS' || preferredChannel === 'WhatsApp'
  return (
    <section className={styles.thread} aria-label={`${partyWords(thread)}: ${name}`}>
      {messages.length === 0 ? (
        <Empty icon={<IconMessages size={32} stroke={1.5} aria-hidden />} title="No messages yet">
          What you and {name} write to each other stands here, and nobody else outside sees it.
        </Empty>
      ) : (
        <MessageList messages={messages} label={`Messages with ${name}`} />
      )}
      {others && route && (
        <Text size="xs" c="dimmed">
          {name} prefers {preferredChannel}, which is not set up here.
        </Text>
      )}
      {whyNot && (
        <Alert variant="light" color="gray" title="No message can be sent here">
          {whyNot}
        </Alert>
      )}
      {!whyNot && draftField && (
        <StaffComposer ticketId={ticketId} thread={thread} field={draftField} />
      )}
    </section>
  )
}
