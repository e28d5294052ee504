/** The keys of an open ticket. */
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'

import type { TicketPage } from '~/api/types'
import { type Action, orderActions, ticketActions } from '~/lib/actions'
import { useHotkeys } from '~/lib/hotkeys'
import { type PageAction, useOfferActions } from '~/lib/pageActions'
import { toastProblem } from '~/ui/toast'

import { focusRow } from '../inbox/moveFocus'
import { listPart } from '../search'
import { useTicketAddress } from '../useDialog'
import type { OpenAction } from './TicketHead'

type Props = { page: TicketPage; onPick: OpenAction }

export function TicketKeys({ page, onPick }: Props) {
  const navigate = useNavigate()
  const { showTab } = useTicketAddress()
  useOfferActions(page.ticket.number, useActions(page, onPick))
  useHotkeys({
    e: () => {
      const { allowed, why } = page.can.edit
      if (allowed) onPick({ key: 'edit' })
      else if (why) toastProblem(why)
    },
    m: () => {
      showTab('messages')
      focusSoon('[data-message]')
    },
    n: () => document.querySelector<HTMLElement>('[data-note]')?.focus(),
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

/** What can be done with the ticket and its jobs just now. */
function useActions(page: TicketPage, onPick: OpenAction): PageAction[] {
  const pick = useRef(onPick)
  useEffect(() => {
    pick.current = onPick
  })
  return useMemo(() => {
    const offer = (action: Action, label: string) => ({ label, run: () => pick.current(action) })
    const own = ticketActions(page)
      .filter(({ allowed }) => allowed)
      .map((one) => offer(one, one.label))
    const jobs = page.workOrders.flatMap((order) =>
      orderActions(order)
        .filter(({ allowed }) => allowed)
        .map((one) => offer(one, `${one.label}: ${order.number}`)),
    )
    return [...own, ...jobs]
  }, [page])
}

/** The field may have to be read and drawn first; after a second nobody waits for it. */
function focusSoon(what: string, frames = 60) {
  const found = document.querySelector<HTMLElement>(what)
  if (found) found.focus()
  else if (frames > 0) requestAnimationFrame(() => focusSoon(what, frames - 1))
}
