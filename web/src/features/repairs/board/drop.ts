/** What putting a card into another column does. */
import type { BoardColumn, TicketPage, TicketStatus } from '~/api/types'
import type { ActionKey } from '~/lib/actions'
import { words } from '~/lib/words'

export type Drop =
  | { kind: 'nothing' }
  /** Done at once. */
  | { kind: 'move' }
  /** More has to be said: in this dialog. */
  | { kind: 'ask'; action: ActionKey }
  | { kind: 'refused'; why: string }

const ended: TicketStatus[] = ['Completed', 'Closed', 'Cancelled']

/** By the moves that the server offers of this ticket. */
export function dropOf(page: TicketPage, to: TicketStatus): Drop {
  const { status } = page.ticket
  if (status === to) return { kind: 'nothing' }
  const move = page.moves.find((one) => one.to === to)
  if (!move) return { kind: 'refused', why: notInTable(status, page) }
  if (!move.allowed) return { kind: 'refused', why: move.why ?? 'Not now.' }
  const action = move.needs.includes('assignee') ? 'own-staff' : dialogOf(status, to)
  return action ? { kind: 'ask', action } : { kind: 'move' }
}

function dialogOf(from: TicketStatus, to: TicketStatus): ActionKey | undefined {
  if (to === 'Closed') return 'close'
  if (to === 'Cancelled') return 'cancel'
  if (to === 'Completed') return 'complete-ticket'
  return ended.includes(from) ? 'reopen' : undefined
}

function notInTable(from: TicketStatus, page: TicketPage): string {
  const open = page.moves.map((move) => words(move.to))
  return `It is ${words(from).toLowerCase()}. From there it goes to ${open.join(' or ')}.`
}

/** Whether what was done can be undone by moving it straight back. */
export function canGoBack(after: TicketPage, to: TicketStatus): boolean {
  return after.moves.some((move) => move.to === to && move.allowed && move.needs.length === 0)
}

/** The page as a dialog of one move sees it: where two moves bear one name, the one that was meant. */
export function onlyTo(page: TicketPage, to: TicketStatus): TicketPage {
  return { ...page, moves: page.moves.filter((move) => move.to === to) }
}

/** Where Alt and an arrow put a card: the next column on that side, if there is one. */
export function besides<T>(columns: T[], from: T, step: 1 | -1): T | undefined {
  return columns[columns.indexOf(from) + step]
}

export function columnKey({ status, coordinatorId }: BoardColumn): string {
  return status ?? coordinatorId ?? 'nobody'
}

export function columnName({ status, name }: BoardColumn): string {
  return status ? words(status) : (name ?? 'Nobody yet')
}

/** On a board by status a card can be closed or cancelled too where these have no column. */
export function withEnds(columns: BoardColumn[]): BoardColumn[] {
  if (!columns[0]?.status) return columns
  const ends: TicketStatus[] = ['Closed', 'Cancelled']
  const lacking = ends.filter((end) => !columns.some(({ status }) => status === end))
  return [...columns, ...lacking.map(endColumn)]
}

export function endColumn(status: TicketStatus): BoardColumn {
  return { status, coordinatorId: null, name: null, total: 0, items: [], goesTo: [] }
}
