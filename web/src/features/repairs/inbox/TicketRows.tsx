/** The rows of the inbox, which stay where they are while somebody reads them. */
import { Button } from '@mantine/core'
import { IconArrowUp } from '@tabler/icons-react'
import type { RefObject } from 'react'

import type { TicketSummary } from '~/api/types'

import type { Selection } from '../bulk/useSelection'
import styles from './Inbox.module.css'
import { InboxRow } from './InboxRow'
import { useSteady } from './useSteady'

type Props = {
  /** What scrolls. */
  frame: RefObject<HTMLDivElement | null>
  listKey: string
  pages: number
  tickets: TicketSummary[]
  openId?: string
  /** For those who may change tickets. */
  selection?: Selection
}

export function TicketRows({ frame, listKey, pages, tickets, openId, selection }: Props) {
  const { rows, fresh, gone, take } = useSteady(frame, { key: listKey, pages, items: tickets })
  function show() {
    take()
    frame.current?.scrollTo?.({ top: 0 })
  }
  return (
    <>
      <div className={styles.news} role="status">
        {(fresh > 0 || gone > 0) && (
          <Button
            size="compact-sm"
            radius="xl"
            leftSection={<IconArrowUp size={14} aria-hidden />}
            onClick={show}
          >
            {fresh > 0 ? `${fresh} new` : 'The list has changed'}
          </Button>
        )}
      </div>
      <ul className={styles.ul} aria-label="Tickets">
        {rows.map(({ item, gone: left }) => (
          <InboxRow
            key={item.id}
            ticket={item}
            open={item.id === openId}
            left={left}
            selection={selection}
          />
        ))}
      </ul>
    </>
  )
}
