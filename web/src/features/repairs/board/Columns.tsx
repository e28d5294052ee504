/** The columns side by side, what is in the hand, and the dialog that a drop may open. */
import { Button } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'

import type { BoardColumn, Me, TicketSummary } from '~/api/types'
import { can } from '~/lib/can'
import inbox from '../inbox/Inbox.module.css'
import { useSteady } from '../inbox/useSteady'
import type { BoardSearch } from '../search'
import { TicketDialogs } from '../ticket/TicketDialogs'
import styles from './Board.module.css'
import { Column } from './Column'
import { cellsOf, columnsOf } from './cells'
import { columnKey, withEnds } from './drop'
import { Ends } from './Ends'
import { useDrop } from './useDrop'

type Props = {
  me: Me
  search: BoardSearch
  /** What the board is of; another one starts anew. */
  boardKey: string
  /** As the server said last. */
  latest: BoardColumn[]
  stale: boolean
  asking: boolean
}

export function Columns({ me, search, boardKey, latest, stale, asking }: Props) {
  const { put, moving, asked, endAsking } = useDrop()
  const [held, setHeld] = useState<{ card: TicketSummary; from: BoardColumn }>()
  const frame = useRef<HTMLElement>(null)
  const own = useOwnChange(moving !== undefined || asked !== undefined, asking)
  const items = useMemo(() => cellsOf(latest), [latest])
  const { rows, fresh, gone, take } = useSteady(frame, {
    key: boardKey,
    pages: 1,
    items,
    // A card in the hand holds the board: while it is dragged the pointer is not told of.
    held: held ? true : own ? false : undefined,
  })
  const shown = columnsOf(rows)
  const columns = shown.map(({ column }) => column)
  const moves = can(me, 'tickets:update') ? put : undefined
  const all = withEnds(columns)

  function letGo(to: BoardColumn) {
    if (held && moves) void moves(held.card, held.from, to)
    setHeld(undefined)
  }

  return (
    <>
      <div className={inbox.news} role="status">
        {(fresh > 0 || gone > 0) && (
          <Button size="compact-sm" radius="xl" onClick={take}>
            The board has changed
          </Button>
        )}
      </div>
      <section
        ref={frame}
        className={styles.columns}
        aria-label="Board"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a board that scrolls must be reached by keys
        tabIndex={0}
        data-stale={stale}
      >
        {shown.map(({ column, left }) => (
          <Column
            key={columnKey(column)}
            column={column}
            cards={lying(columns, column, moving)}
            left={left}
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

/** Whether the board changes by the hand of who looks at it: until what came of it has been read. */
function useOwnChange(acting: boolean, asking: boolean): boolean {
  const [own, setOwn] = useState(false)
  useEffect(() => {
    if (acting) setOwn(true)
    else if (!asking) setOwn(false)
  }, [acting, asking])
  return own || acting
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
