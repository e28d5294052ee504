/** Puts cards into other columns: at once, through a dialog, or not, and then says why. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { useBulk } from '~/api/bulk'
import { ticketKeys, ticketQuery, useMoveAnyTicket } from '~/api/tickets'
import type { BoardColumn, TicketPage, TicketStatus, TicketSummary } from '~/api/types'
import type { ActionKey } from '~/lib/actions'
import { words } from '~/lib/words'
import { toast, toastProblem } from '~/ui/toast'

import { canGoBack, columnKey, columnName, dropOf, onlyTo } from './drop'

export type Asked = { page: TicketPage; action: ActionKey }

function stays({ number }: TicketSummary, why: string): string {
  return `${number} stays. ${why}`
}

export function useDrop() {
  const queryClient = useQueryClient()
  const move = useMoveAnyTicket()
  const bulk = useBulk()
  const [asked, setAsked] = useState<Asked>()
  /** The card that is on its way, and where to: it lies there until the server has answered. */
  const [moving, setMoving] = useState<{ id: string; to: string }>()

  async function toStatus(card: TicketSummary, to: TicketStatus) {
    // Fresh: whether it may move depends on its orders.
    const page = await queryClient.fetchQuery({ ...ticketQuery(card.id), staleTime: 0 })
    const drop = dropOf(page, to)
    if (drop.kind === 'refused') return toastProblem(stays(card, drop.why))
    if (drop.kind === 'ask') return setAsked({ page: onlyTo(page, to), action: drop.action })
    if (drop.kind === 'nothing') return
    const { id, number, status: from, version } = page.ticket
    const after = await move.mutateAsync({ id, to, version })
    const back = () =>
      move.mutate(
        { id, to: from, version: after.ticket.version },
        {
          onSuccess: () => toast(`${number} is back in ${words(from)}.`),
          onError: (error) => toastProblem(error.message),
        },
      )
    const told = `${number} is ${words(to).toLowerCase()} now.`
    toast(told, canGoBack(after, from) ? back : undefined)
  }

  async function assign(card: TicketSummary, coordinatorId: string) {
    const { items } = await bulk.mutateAsync({
      action: 'Assign',
      preview: false,
      ticketIds: [card.id],
      coordinatorId,
    })
    const why = items.find(({ outcome }) => outcome === 'Refused')?.why
    if (why) throw new Error(stays(card, why))
  }

  async function toColleague(card: TicketSummary, from: BoardColumn, to: BoardColumn) {
    if (!to.coordinatorId) {
      return toastProblem(stays(card, 'Give it to a colleague instead of to nobody.'))
    }
    await assign(card, to.coordinatorId)
    const { coordinatorId } = from
    const back = () => {
      if (!coordinatorId) return
      assign(card, coordinatorId).then(
        () => toast(`${columnName(from)} looks after ${card.number} again.`),
        (error: Error) => toastProblem(error.message),
      )
    }
    toast(`${columnName(to)} looks after ${card.number}.`, coordinatorId ? back : undefined)
  }

  async function put(card: TicketSummary, from: BoardColumn, to: BoardColumn) {
    if (moving || columnKey(from) === columnKey(to)) return
    setMoving({ id: card.id, to: columnKey(to) })
    try {
      await (to.status ? toStatus(card, to.status) : toColleague(card, from, to))
    } catch (error) {
      toastProblem(error instanceof Error ? error.message : 'That did not work.')
      void queryClient.invalidateQueries({ queryKey: ticketKeys.lists })
    } finally {
      setMoving(undefined)
    }
  }

  return { put, moving, asked, endAsking: () => setAsked(undefined) }
}
