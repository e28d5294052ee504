/** A ticket on the board: opens, is dragged, or moved with the menu or Alt and an arrow. */
import { Link } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'

import type { BoardColumn, TicketSummary } from '~/api/types'
import { ClockTag } from '~/ui/ClockTag'
import { PriorityTag } from '~/ui/PriorityTag'
import { StatusTag } from '~/ui/StatusTag'

import { Spoke } from '../inbox/Spoke'
import { DeferredTag, HoldTag } from '../life/WaitTags'
import { listPart } from '../search'
import styles from './Board.module.css'
import { besides } from './drop'
import { MoveMenu } from './MoveMenu'

export type CardMoves = {
  columns: BoardColumn[]
  /** None for those who only read. */
  put?: (card: TicketSummary, from: BoardColumn, to: BoardColumn) => void
  /** Tells the board which card is in the hand. */
  onDrag: (held: { card: TicketSummary; from: BoardColumn } | undefined) => void
}

type Props = CardMoves & {
  card: TicketSummary
  column: BoardColumn
  pending: boolean
  /** It is in this column no more; it stays until the board is taken anew. */
  left: boolean
}

export function BoardCard({ card, column, columns, put, onDrag, pending, left }: Props) {
  function onKeyDown(event: KeyboardEvent) {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : undefined
    if (!event.altKey || !step || !put) return
    event.preventDefault()
    const to = besides(columns, column, step)
    if (to) put(card, column, to)
  }
  return (
    <li className={styles.card} data-pending={pending} data-left={left} data-new={card.unread}>
      <Link
        to="/tickets/$ticketId"
        params={{ ticketId: card.id }}
        search={listPart}
        className={styles.open}
        draggable={put !== undefined}
        onDragStart={(event) => {
          event.dataTransfer.setData('text/plain', card.id)
          onDrag({ card, from: column })
        }}
        onDragEnd={() => onDrag(undefined)}
        onKeyDown={onKeyDown}
        aria-keyshortcuts={put ? 'Alt+ArrowLeft Alt+ArrowRight' : undefined}
      >
        <span className={styles.what}>{card.title}</span>
        <span className={styles.where}>{card.address}</span>
        <span className={styles.tags}>
          <PriorityTag priority={card.priority} quiet={card.priority !== 'Emergency'} />
          {!column.status && <StatusTag status={card.status} quiet />}
          {card.clock && <ClockTag clock={card.clock} quiet={card.clock.state === 'onTrack'} />}
          <HoldTag hold={card.hold} quiet />
          <DeferredTag until={card.deferredUntil} quiet />
          <Spoke ticket={card} />
        </span>
        <span className={styles.where}>
          {[card.number, card.contractorName, column.status ? card.coordinatorName : undefined]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </Link>
      {put && (
        <MoveMenu
          card={card}
          column={column}
          columns={columns}
          onPick={(to) => put(card, column, to)}
        />
      )}
    </li>
  )
}
