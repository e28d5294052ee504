/** One ticket in the list: what, where, how urgent, how long left, who has it, what changed last. */
import { IconPhoto, IconTool, IconUser } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'

import type { TicketSummary } from '~/api/types'
import { ClockTag } from '~/ui/ClockTag'
import { PriorityTag } from '~/ui/PriorityTag'
import { StatusTag } from '~/ui/StatusTag'
import { Ago } from '~/ui/When'

import styles from './Inbox.module.css'

type Props = { ticket: TicketSummary; open: boolean }

const ended = ['Completed', 'Closed', 'Cancelled']

export function InboxRow({ ticket, open }: Props) {
  return (
    <li>
      <Link
        to="/tickets/$ticketId"
        params={{ ticketId: ticket.id }}
        search={({ queue, status, priority, category, q }) => ({
          queue,
          status,
          priority,
          category,
          q,
        })}
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
          <Holder ticket={ticket} />
        </span>
        <span className={styles.last}>
          <span>
            {ticket.number}
            {ticket.lastEvent ? ` · ${ticket.lastEvent}` : ''}
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
