/** One ticket in the list: what, where, how urgent, how long left, who has it, what changed last. */
import { Checkbox } from '@mantine/core'
import { IconPhoto, IconTool, IconUser } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'

import type { TicketSummary } from '~/api/types'
import { ClockTag } from '~/ui/ClockTag'
import { PriorityTag } from '~/ui/PriorityTag'
import { StatusTag } from '~/ui/StatusTag'
import { Ago } from '~/ui/When'

import bulk from '../bulk/Bulk.module.css'
import type { Selection } from '../bulk/useSelection'
import { DeferredTag, HoldTag } from '../life/WaitTags'
import { listPart } from '../search'
import styles from './Inbox.module.css'

/** `selection`: for those who may change tickets. */
type Props = { ticket: TicketSummary; open: boolean; selection?: Selection }

const ended = ['Completed', 'Closed', 'Cancelled']

export function InboxRow({ ticket, open, selection }: Props) {
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
        data-new={ticket.status === 'New'}
        data-open={open}
      >
        <span className={styles.top}>
          <span className={styles.what}>{ticket.title}</span>
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
          <Holder ticket={ticket} />
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

function Holder({ ticket }: { ticket: TicketSummary }) {
  const firm = ticket.contractorName
  const name = firm ?? ticket.coordinatorName
  const Icon = firm ? IconTool : IconUser
  return (
    <span className={styles.holder}>
      <Icon size={14} aria-hidden />
      <span>{name ?? 'Nobody yet'}</span>
    </span>
  )
}
