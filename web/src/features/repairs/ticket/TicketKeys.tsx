/** The keys of an open ticket. */
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'

import type { TicketPage } from '~/api/types'
import { type Action, assignAction, nextActions, orderActions, ticketActions } from '~/lib/actions'
import { useHotkeys } from '~/lib/hotkeys'
import { type PageAction, useOfferActions } from '~/lib/pageActions'
import { toastProblem } from '~/ui/toast'

import { focusRow } from '../inbox/moveFocus'
import { listPart } from '../search'
import { useTicketAddress } from '../useDialog'
import type { OpenAction } from './TicketHead'

type Props = { page: TicketPage; onPick: OpenAction }

/** In milliseconds. */
const patience = 2000

export function TicketKeys({ page, onPick }: Props) {
  const navigate = useNavigate()
  const { showTab } = useTicketAddress()
  function message() {
    showTab('messages')
    soon('[data-message]', (field) => field.focus())
  }
  function reply() {
    showTab('messages')
    // The thread is opened first, so that the words go to the resident and to no firm.
    soon('[data-party="Resident"]', (thread) => {
      thread.click()
      requestAnimationFrame(() => soon('[data-message]', (field) => field.focus()))
    })
  }
  function note() {
    showTab('timeline')
    soon('[data-note]', (field) => field.focus())
  }
  function pick(action: Action | undefined, none: string) {
    if (action?.allowed) onPick(action)
    else toastProblem(action?.why ?? none)
  }
  useOfferActions(page.ticket.number, useActions(page, { onPick, message, reply, note }))
  useHotkeys({
    a: () => pick(assignAction(page), 'No job of this ticket can be given to a contractor now.'),
    e: () =>
      pick(
        ticketActions(page).find(({ key }) => key === 'edit'),
        'This is not open now.',
      ),
    m: message,
    n: note,
    r: reply,
    s: () => pick(nextActions(page)[0], 'There is no next step for you now.'),
    Escape: () => {
      const { id } = page.ticket
      void navigate({
        to: '/tickets',
        search: listPart,
      }).then(() => focusRow(id))
    },
  })
  return null
}

type Does = { onPick: OpenAction; message: () => void; reply: () => void; note: () => void }

/** What can be done with the ticket and its jobs just now, and what can be written on it. */
function useActions(page: TicketPage, does: Does): PageAction[] {
  const latest = useRef(does)
  useEffect(() => {
    latest.current = does
  })
  return useMemo(() => {
    const offer = (action: Action, label: string) => ({
      label,
      run: () => latest.current.onPick(action),
    })
    const own = ticketActions(page)
      .filter(({ allowed }) => allowed)
      .map((one) => offer(one, one.label))
    const jobs = page.workOrders.flatMap((order) =>
      orderActions(order)
        .filter(({ allowed }) => allowed)
        .map((one) => offer(one, `${one.label}: ${order.number}`)),
    )
    const writes: PageAction[] = [
      { label: 'Reply to the resident', run: () => latest.current.reply(), focuses: true },
      { label: 'Write a message', run: () => latest.current.message(), focuses: true },
      { label: 'Add a note for colleagues', run: () => latest.current.note(), focuses: true },
    ]
    return [...own, ...jobs, ...(page.can.note.allowed ? writes : [])]
  }, [page])
}

/** The thing may have to be read and drawn first; after some seconds nobody waits for it. */
function soon(
  what: string,
  act: (found: HTMLElement) => void,
  until = performance.now() + patience,
) {
  const found = document.querySelector<HTMLElement>(what)
  if (found) act(found)
  else if (performance.now() < until) requestAnimationFrame(() => soon(what, act, until))
}
