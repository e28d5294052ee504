/** The keys of an open ticket. */
import { useNavigate } from '@tanstack/react-router'

import type { TicketPage } from '~/api/types'
import { useHotkeys } from '~/lib/hotkeys'
import { toastProblem } from '~/ui/toast'

import { focusRow } from '../inbox/moveFocus'
import type { OpenAction } from './TicketHead'

type Props = { page: TicketPage; onPick: OpenAction }

export function TicketKeys({ page, onPick }: Props) {
  const navigate = useNavigate()
  useHotkeys({
    e: () => {
      const { allowed, why } = page.can.edit
      if (allowed) onPick({ key: 'edit' })
      else if (why) toastProblem(why)
    },
    n: () => document.querySelector<HTMLElement>('[data-note]')?.focus(),
    Escape: () => {
      const { id } = page.ticket
      void navigate({
        to: '/tickets',
        search: ({ queue, status, priority, category, q, orderBy }) => ({
          queue,
          status,
          priority,
          category,
          q,
          orderBy,
        }),
      }).then(() => focusRow(id))
    },
  })
  return null
}
