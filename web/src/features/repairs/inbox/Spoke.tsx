/** Who wrote the last message of a ticket, and whether they wait for an answer. */
import { IconMessage, IconMessageReply } from '@tabler/icons-react'

import type { TicketSummary } from '~/api/types'
import { useNow } from '~/lib/now'
import { agoWords, exact } from '~/lib/time'
import { Tag } from '~/ui/Tag'

import styles from './Inbox.module.css'
import { spokeWords, waitsForUs } from './spokeWords'

type Props = { ticket: Pick<TicketSummary, 'lastMessage' | 'status'> }

/** For a row or a card. */
export function Spoke({ ticket }: Props) {
  const now = useNow()
  if (!ticket.lastMessage) return null
  const waits = waitsForUs(ticket)
  const Icon = waits ? IconMessage : IconMessageReply
  const { at, by } = ticket.lastMessage
  return (
    <span className={styles.spoke} data-waits={waits} title={`Last message ${exact(at)}`}>
      <Icon size={14} aria-hidden />
      <span>
        {spokeWords[by]} {agoWords(at, now)}
        {waits && <span className={styles.unread}>: waits for an answer</span>}
      </span>
    </span>
  )
}

/** For the head of a ticket. */
export function SpokeTag({ ticket }: Props) {
  const now = useNow()
  if (!ticket.lastMessage) return null
  const { at, by } = ticket.lastMessage
  const waits = waitsForUs(ticket)
  const words = `${spokeWords[by]} ${agoWords(at, now)}`
  return (
    <Tag
      meaning={waits ? 'risk' : 'plain'}
      quiet={!waits}
      icon={<IconMessage size={14} aria-hidden />}
    >
      {waits ? `${words}, to answer` : words}
    </Tag>
  )
}
