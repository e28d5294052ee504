/** The columns side by side, what is in the hand, and the dialog that a drop may open. */
import { useState } from 'react'

import type { BoardColumn, Me, TicketSummary } from '~/api/types'
import { can } from '~/lib/can'

import type { BoardSearch } from '../search'
import { TicketDialogs } from '../ticket/TicketDialogs'
import styles from './Board.module.css'
import { Column } from './Column'
import { columnKey, withEnds } from './drop'
import { Ends } from './Ends'
import { useDrop } from './useDrop'

type Props = { me: Me; search: BoardSearch; columns: BoardColumn[]; stale: boolean }

export function Columns({ me, search, columns, stale }: Props) {
  const { put, moving, asked, endAsking } = useDrop()
  const [held, setHeld] = useState<{ card: TicketSummary; from: BoardColumn }>()
  const moves = can(me, 'tickets:update') ? put : undefined
  const all = withEnds(columns)

  function letGo(to: BoardColumn) {
    if (held && moves) void moves(held.card, held.from, to)
    setHeld(undefined)
  }

  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a board that scrolls must be reached by keys */}
      <section className={styles.columns} aria-label="Board" tabIndex={0} data-stale={stale}>
        {columns.map((column) => (
          <Column
            key={columnKey(column)}
            column={column}
            cards={lying(columns, column, moving)}
            search={search}
            movingId={moving?.id}
            drop={held && dropOf(held.from, column)}
            onDrop={() => letGo(column)}
            columns={all}
            put={moves}
            onDrag={setHeld}
          />
        ))}
        <Ends held={held} columns={columns} onDrop={letGo} />
      </section>
      {asked && <TicketDialogs page={asked.page} action={asked.action} onClose={endAsking} />}
    </>
  )
}

/** Whether a card may be let go in a column, by the table; the server has the last word. */
function dropOf(from: BoardColumn, to: BoardColumn): 'open' | 'shut' | undefined {
  if (columnKey(from) === columnKey(to)) return undefined
  if (!to.status) return to.coordinatorId ? 'open' : 'shut'
  return from.goesTo.includes(to.status) ? 'open' : 'shut'
}

/** A card that is on its way lies where it goes. */
function lying(
  columns: BoardColumn[],
  column: BoardColumn,
  moving: { id: string; to: string } | undefined,
): TicketSummary[] {
  if (!moving) return column.items
  const card = columns.flatMap(({ items }) => items).find(({ id }) => id === moving.id)
  const others = column.items.filter(({ id }) => id !== moving.id)
  return card && columnKey(column) === moving.to ? [card, ...others] : others
}
