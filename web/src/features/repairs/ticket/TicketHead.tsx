/** Number, title, and how it stands. */
import { Anchor, Group, Text, Title } from '@mantine/core'
import { IconChevronLeft, IconTag } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'

import type { TicketPage } from '~/api/types'
import { type Action, ticketActions } from '~/lib/actions'
import { count, words } from '~/lib/words'
import { ActionMenu } from '~/ui/ActionMenu'
import { ClockTag } from '~/ui/ClockTag'
import { PriorityTag } from '~/ui/PriorityTag'
import { StatusTag } from '~/ui/StatusTag'
import { Tag } from '~/ui/Tag'

import { SpokeTag } from '../inbox/Spoke'
import { DeferredTag, HoldTag } from '../life/WaitTags'
import { listPart } from '../search'
import styles from './Ticket.module.css'

export type OpenAction = (action: Pick<Action, 'key' | 'orderId'>) => void

type Props = { page: TicketPage; onPick: OpenAction }

export function TicketHead({ page, onPick }: Props) {
  const { ticket } = page
  return (
    <header className={styles.head}>
      <div className={styles.numberRow}>
        <Group gap="sm">
          <BackLink />
          <Text size="sm" c="dimmed">
            {ticket.number}
          </Text>
        </Group>
        <ActionMenu label="More actions" actions={ticketActions(page)} onPick={onPick} />
      </div>
      <Title order={1} className={styles.title}>
        {ticket.title}
      </Title>
      <div className={styles.tags}>
        <PriorityTag priority={ticket.priority} />
        <StatusTag status={ticket.status} />
        {ticket.clock && <ClockTag clock={ticket.clock} />}
        <HoldTag hold={ticket.hold} />
        <DeferredTag until={ticket.deferredUntil} />
        <SpokeTag ticket={ticket} />
        {ticket.endReason && ticket.endReason !== 'Fixed' && (
          <Tag meaning="plain">{words(ticket.endReason)}</Tag>
        )}
        {ticket.reopenCount > 0 && (
          <Tag meaning="risk">Reopened {count(ticket.reopenCount, 'time')}</Tag>
        )}
        <Text size="sm" c="dimmed">
          {words(ticket.category)}
        </Text>
        {ticket.tags.map((tag) => (
          <Tag key={tag} meaning="plain" icon={<IconTag size={14} aria-hidden />}>
            {tag}
          </Tag>
        ))}
      </div>
    </header>
  )
}

export function BackLink() {
  return (
    <Anchor
      size="sm"
      className={styles.back}
      renderRoot={(props) => <Link to="/tickets" search={listPart} {...props} />}
    >
      <IconChevronLeft size={16} aria-hidden /> Back
    </Anchor>
  )
}
