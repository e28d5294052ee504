/** A visit in the calendar: opens its ticket, is dragged to another day, or moved with the keys. */
import { Link } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'

import type { Visit } from '~/api/types'
import { clockWords } from '~/lib/time'
import { words } from '~/lib/words'

import { whoWords } from '../orders/whoWords'
import styles from './Calendar.module.css'
import { dateOf, plusDays } from './days'

type Props = { visit: Visit; onMove: (visit: Visit, date: string) => void; short?: boolean }

/** What Alt and an arrow move a visit by, in days. */
const steps: Record<string, number> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
}

export function VisitChip({ visit, onMove, short }: Props) {
  const movable = visit.can.change
  function onKeyDown(event: KeyboardEvent) {
    const by = steps[event.key]
    if (!event.altKey || by === undefined || !movable) return
    event.preventDefault()
    onMove(visit, plusDays(dateOf(visit), by))
  }
  const time = `${clockWords(visit.startAt)}–${clockWords(visit.endAt)}`
  return (
    <Link
      to="/tickets/$ticketId"
      params={{ ticketId: visit.ticketId }}
      search={{ tab: 'jobs' }}
      className={styles.chip}
      data-status={visit.status}
      draggable={movable}
      onDragStart={(event) => event.dataTransfer.setData('text/plain', visit.id)}
      onKeyDown={onKeyDown}
      aria-keyshortcuts={movable ? 'Alt+ArrowLeft Alt+ArrowRight' : undefined}
      title={`${visit.orderNumber}: ${visit.ticketTitle}, ${visit.address}`}
    >
      <span className={styles.time}>
        {time}
        {visit.status !== 'Confirmed' && ` · ${words(visit.status)}`}
      </span>
      <span className={styles.what}>{visit.ticketTitle}</span>
      {!short && <span className={styles.where}>{visit.address}</span>}
      {!short && visit.operatives.length > 0 && (
        <span className={styles.where}>{whoWords(visit.operatives)}</span>
      )}
    </Link>
  )
}
