/** Where a card is let go to close or cancel it, while one is in the hand. */
import type { BoardColumn, TicketSummary } from '~/api/types'

import styles from './Board.module.css'
import { endColumn } from './drop'

type Props = {
  held: { card: TicketSummary; from: BoardColumn } | undefined
  columns: BoardColumn[]
  onDrop: (to: BoardColumn) => void
}

const ends = [
  { status: 'Closed', text: 'Let go here to close it' },
  { status: 'Cancelled', text: 'Let go here to cancel it' },
] as const

export function Ends({ held, columns, onDrop }: Props) {
  if (!held) return null
  const open = ends.filter(
    ({ status }) =>
      held.from.goesTo.includes(status) && !columns.some((column) => column.status === status),
  )
  return open.map(({ status, text }) => (
    // biome-ignore lint/a11y/noStaticElementInteractions: the menu of a card does the same by keys
    <div
      key={status}
      className={styles.end}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        onDrop(endColumn(status))
      }}
    >
      {text}
    </div>
  ))
}
