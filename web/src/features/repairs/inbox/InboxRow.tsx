/** One ticket in the list: what, where, how urgent, how long left, who has it, what changed last. */
import { Checkbox } from '@mantine/core'
import { IconPhoto, IconTool, IconUser } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'

import type { TicketSummary } from '~/api/types'
import { useNow } from '~/lib/now'
import { agoWords, exact } from '~/lib/time'
import { ClockTag } from '~/ui/ClockTag'
import { PriorityTag } from '~/ui/PriorityTag'
import { StatusTag } from '~/ui/StatusTag'
import { Ago } from '~/ui/When'

import bulk from '../bulk/Bulk.module.css'
import type { Selection } from '../bulk/useSelection'
import { DraftTag } from '../drafts/DraftTag'
import { DeferredTag, HoldTag } from '../life/WaitTags'
import { listPart } from '../search'
import styles from './Inbox.module.css'
import { Spoke } from './Spoke'

type Props = {
  ticket: TicketSummary
  open: boolean
  /** It is in this list no more; it stays until the list is taken anew. */
  left?: boolean
  /** For those who may change tickets. */
  selection?: Selection
}

const ended = ['Completed', 'Closed', 'Cancelled']

export function InboxRow({ ticket, open, left, selection }: Props) {
  return (
    <li className={selection && bulk.pick}>
      {selection && (
        <div className={bulk.box}>
          <Checkbox
            size="md"
            aria-label={`Choose ${ticket.number}`}
            checked={selection.has(ticket.id)}
            onChange={() => selection.toggle(ticket.id)}
          />
        </div>
      )}
      <Link
        to="/tickets/$ticketId"
        params={{ ticketId: ticket.id }}
        search={listPart}
        className={styles.row}
        data-inbox-row={ticket.id}
        data-new={ticket.unread}
        data-open={open}
        data-left={left}
      >
        <span className={styles.top}>
          <span className={styles.what}>
            {ticket.unread && <span className={styles.unread}>Unread: </span>}
            {ticket.title}
          </span>
          <span className={styles.small}>
            <Ago at={ticket.lastEventAt ?? ticket.updatedAt} />
          </span>
        </span>
        <span className={styles.where}>{ticket.address}</span>
        <span className={styles.tags}>
          <PriorityTag priority={ticket.priority} quiet={ticket.priority !== 'Emergency'} />
          {ended.includes(ticket.status) || !ticket.clock ? (
            <StatusTag status={ticket.status} quiet />
          ) : (
            <ClockTag clock={ticket.clock} quiet={ticket.clock.state === 'onTrack'} />
          )}
          <HoldTag hold={ticket.hold} quiet />
          <DeferredTag until={ticket.deferredUntil} quiet />
          {selection && <DraftTag ticketId={ticket.id} />}
          <Turn ticket={ticket} />
          <Spoke ticket={ticket} />
        </span>
        <span className={styles.last}>
          <span>
            {[ticket.number, ticket.lastEvent, ...ticket.tags.map((tag) => `#${tag}`)]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {ticket.photoCount > 0 && (
            <span className={styles.photos} title={`${ticket.photoCount} photos`}>
              <IconPhoto size={14} aria-label="Photos:" /> {ticket.photoCount}
            </span>
          )}
        </span>
      </Link>
    </li>
  )
}

/** Whose turn it is, and what they have to do. */
function Turn({ ticket: { turn, contractorName, coordinatorName } }: { ticket: TicketSummary }) {
  const now = useNow()
  const outside = turn.of === 'contractor'
  const name = {
    staff: coordinatorName ?? 'Nobody yet',
    contractor: contractorName ?? 'The contractor',
    resident: 'The resident',
    nobody: contractorName ?? coordinatorName ?? 'Nobody',
  }[turn.of]
  const Icon = outside ? IconTool : IconUser
  const since = `Since ${exact(turn.since)}`
  return (
    <span className={styles.holder} title={turn.of === 'nobody' ? undefined : since}>
      <Icon size={14} aria-hidden />
      <span>
        {name}
        {turn.of !== 'nobody' && ` · ${turn.text.split(':')[0]}, ${agoWords(turn.since, now)}`}
      </span>
    </span>
  )
}
