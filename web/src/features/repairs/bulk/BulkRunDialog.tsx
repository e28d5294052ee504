/** The tickets of a bulk change, and what became of each when it was undone. */
import { Stack, Text } from '@mantine/core'
import { IconArrowBackUp, IconCircleX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import { bulkRunQuery } from '~/api/bulk'
import type { BulkRunTicket } from '~/api/types'
import { Dialog } from '~/ui/Dialog'
import { Loaded } from '~/ui/Loaded'
import { Rows } from '~/ui/Skeletons'
import { Tag } from '~/ui/Tag'
import { Ago } from '~/ui/When'

import styles from './Bulk.module.css'
import { WayBack } from './BulkRunsPage'
import { bulkWords } from './bulkForm'

export function BulkRunDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const query = useQuery(bulkRunQuery(id))
  const action = query.data?.run.action
  return (
    <Dialog title={action ? bulkWords[action].label : 'Bulk change'} onClose={onClose}>
      <Loaded query={query} skeleton={<Rows rows={3} height={40} />}>
        {({ run, items }) => (
          <Stack gap="md">
            <Text size="sm">
              {run.mine ? 'You' : run.byName} did this <Ago at={run.createdAt} />.
            </Text>
            <WayBack run={run} />
            <ul className={styles.rows} aria-label="Tickets">
              {items.map((item) => (
                <Item key={item.ticketId} item={item} />
              ))}
            </ul>
          </Stack>
        )}
      </Loaded>
    </Dialog>
  )
}

function Item({ item }: { item: BulkRunTicket }) {
  return (
    <li className={styles.row}>
      <span className={styles.what}>
        <Text size="sm" fw={500}>
          <Link to="/tickets/$ticketId" params={{ ticketId: item.ticketId }}>
            {item.number}
          </Link>{' '}
          {item.title}
        </Text>
        {item.whyNotUndone && (
          <Text size="xs" c="dimmed">
            {item.whyNotUndone}
          </Text>
        )}
      </span>
      {item.undone === true && (
        <Tag meaning="done" icon={<IconArrowBackUp size={14} aria-hidden />}>
          As before
        </Tag>
      )}
      {item.undone === false && (
        <Tag meaning="late" icon={<IconCircleX size={14} aria-hidden />}>
          Left
        </Tag>
      )}
    </li>
  )
}
