/** A column of the board: how many it has, its first cards, and where a card may be let go. */
import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'

import type { BoardColumn, TicketSummary } from '~/api/types'
import { count } from '~/lib/words'
import { StatusTag } from '~/ui/StatusTag'

import { type BoardSearch, listPart } from '../search'
import styles from './Board.module.css'
import { BoardCard, type CardMoves } from './BoardCard'
import { columnName } from './drop'

type Props = CardMoves & {
  column: BoardColumn
  cards: TicketSummary[]
  search: BoardSearch
  /** The cards that have left it and stand until the board is taken anew. */
  left: Set<string>
  /** The card that is on its way. */
  movingId?: string
  /** While a card is in the hand: whether it may be let go here. */
  drop?: 'open' | 'shut'
  onDrop: () => void
}

export function Column({ column, cards, left, search, movingId, drop, onDrop, ...moves }: Props) {
  const [over, setOver] = useState(false)
  const name = columnName(column)
  return (
    <section
      className={styles.column}
      aria-label={`${name}, ${count(column.total, 'ticket')}`}
      data-drop={drop}
      data-over={over && drop !== undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onDrop()
      }}
    >
      <header className={styles.head}>
        <h2 className={styles.name}>
          {column.status ? <StatusTag status={column.status} quiet /> : name}
        </h2>
        <span className={styles.total}>{inAll(column.total)}</span>
      </header>
      {cards.length === 0 ? (
        <Text size="sm" c="dimmed" className={styles.none}>
          No tickets here.
        </Text>
      ) : (
        <ul className={styles.cards}>
          {cards.map((card) => (
            <BoardCard
              key={card.id}
              card={card}
              column={column}
              pending={card.id === movingId}
              left={left.has(card.id)}
              {...moves}
            />
          ))}
        </ul>
      )}
      <More column={column} search={search} shown={cards.length - left.size} />
    </section>
  )
}

type MoreProps = { column: BoardColumn; search: BoardSearch; shown: number }

/** The rest of a column is in the list. */
function More({ column, search, shown }: MoreProps) {
  const left = column.total - shown
  if (left <= 0) return null
  const { status } = column
  if (!status) {
    return (
      <Text size="sm" c="dimmed" className={styles.none}>
        and {left.toLocaleString('en-GB')} more
      </Text>
    )
  }
  const queue = status === 'Completed' ? 'all' : search.queue
  return (
    <Link to="/tickets" search={{ ...listPart(search), queue, status }} className={styles.more}>
      See all {inAll(column.total)} in the list
    </Link>
  )
}

/** Counting stops at a thousand. */
function inAll(total: number): string {
  return total >= 1000 ? '1,000 or more' : total.toLocaleString('en-GB')
}
