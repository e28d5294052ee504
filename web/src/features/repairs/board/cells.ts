/** A board as one list, so that what holds a list still holds a board too. */
import type { BoardColumn, TicketSummary } from '~/api/types'

import { columnKey } from './drop'

/** A column, or a card in one. A card that went to another column is another cell. */
export type Cell = { id: string; column: BoardColumn; card?: TicketSummary }

/** Column by column, each before its cards. */
export function cellsOf(columns: BoardColumn[]): Cell[] {
  return columns.flatMap((column) => {
    const id = columnKey(column)
    const cards = column.items.map((card) => ({ id: `${id}/${card.id}`, column, card }))
    return [{ id, column }, ...cards]
  })
}

export type ShownColumn = { column: BoardColumn; left: Set<string> }

/** The columns that cells stand for, and in each the cards that have left it. */
export function columnsOf(rows: { item: Cell; gone: boolean }[]): ShownColumn[] {
  const columns: ShownColumn[] = []
  for (const { item, gone } of rows) {
    if (!item.card) columns.push({ column: { ...item.column, items: [] }, left: new Set() })
    const last = columns.at(-1)
    if (!last || !item.card) continue
    last.column.items.push(item.card)
    if (gone) last.left.add(item.card.id)
  }
  return columns
}
