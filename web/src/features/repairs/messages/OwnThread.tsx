/** What a resident, or a contractor, and the repairs team write to each other about a repair. */
import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'

import { threadsQuery } from '~/api/messages'
import type { Thread } from '~/api/types'
import { useDraft } from '~/lib/draft'
import { EmergencyNotice } from '~/ui/EmergencyNotice'
import { Loaded } from '~/ui/Loaded'
import { Section } from '~/ui/Page'
import { Rows } from '~/ui/Skeletons'

import { Composer } from './Composer'
import { MessageList } from './MessageList'
import styles from './Messages.module.css'
import { useSending } from './useSending'

const team = 'the repairs team'

export function OwnThread({ ticketId }: { ticketId: string }) {
  const query = useQuery(threadsQuery(ticketId))
  return (
    <Section title="Messages">
      <Loaded query={query} skeleton={<Rows rows={1} height={72} />}>
        {({ items }) => items[0] && <Own ticketId={ticketId} thread={items[0]} />}
      </Loaded>
    </Section>
  )
}

function Own({ ticketId, thread }: { ticketId: string; thread: Thread }) {
  const [text, setText] = useDraft(`message-${ticketId}`, '')
  const { send, sending, error, written } = useSending(ticketId)
  const advice = written?.emergency?.advice

  async function onSend() {
    const body = text.trim()
    if (body === '' || sending) return
    await send({ body }).then(
      () => setText(''),
      // What went wrong stands under the words, which stay.
      () => undefined,
    )
  }

  return (
    <div className={styles.thread}>
      {thread.messages.length === 0 ? (
        <Text size="sm" c="dimmed">
          Nothing was written yet. Ask {team}, or tell them what has changed.
        </Text>
      ) : (
        <MessageList messages={thread.messages} label={`Messages with ${team}`} outside />
      )}
      {advice && <EmergencyNotice advice={advice} />}
      {!thread.whyNot && (
        <Composer
          to={team}
          text={text}
          onText={setText}
          onSend={() => void onSend()}
          sending={sending}
          error={error}
        />
      )}
    </div>
  )
}
