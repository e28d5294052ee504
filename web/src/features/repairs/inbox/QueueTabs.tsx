/** The queues, with how much waits in each. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import { ticketCountsQuery } from '~/api/tickets'
import type { TicketCounts } from '~/api/types'

import { DraftsLink } from '../drafts/DraftsLink'
import { type InboxSearch, type Queue, queues } from '../search'
import styles from './Inbox.module.css'

const labels: Record<Queue, string> = {
  open: 'Open',
  mine: 'Mine',
  unassigned: 'Unassigned',
  waiting: 'Waiting on others',
  unanswered: 'To answer',
  soon: 'Due soon',
  late: 'Late',
  held: 'On hold',
  deferred: 'Set aside',
  all: 'All',
}

function countOf(queue: Queue, counts: TicketCounts | undefined): number | undefined {
  return queue === 'all' ? undefined : counts?.[queue]
}

type Props = { search: InboxSearch /** For those who may write. */; drafts?: boolean }

export function QueueTabs({ search, drafts }: Props) {
  const counts = useQuery(ticketCountsQuery).data
  const current = search.queue ?? 'open'
  return (
    <nav aria-label="Queues" className={styles.queues}>
      {queues.map((queue) => {
        const count = countOf(queue, counts)
        return (
          <Link
            key={queue}
            to="."
            search={(old) => ({ ...old, queue: queue === 'open' ? undefined : queue })}
            className={styles.queue}
            aria-current={queue === current ? 'page' : undefined}
            activeProps={{}}
            data-current={queue === current}
            data-alarm={queue === 'late' && (count ?? 0) > 0}
          >
            {labels[queue]}
            {count !== undefined && (
              <>
                {' '}
                <span className={styles.count}>{count.toLocaleString('en-GB')}</span>
              </>
            )}
          </Link>
        )
      })}
      <Link to="/hazards" className={styles.queue}>
        Hazards{' '}
        {counts && <span className={styles.count}>{counts.hazards.toLocaleString('en-GB')}</span>}
      </Link>
      {drafts && <DraftsLink className={styles.queue} countClassName={styles.count} />}
    </nav>
  )
}
