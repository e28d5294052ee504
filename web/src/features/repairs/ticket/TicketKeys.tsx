/** The keys of an open ticket. */
import { useNavigate } from '@tanstack/react-router'

import type { TicketPage } from '~/api/types'
import { useHotkeys } from '~/lib/hotkeys'

import type { OpenAction } from './TicketHead'

type Props = { page: TicketPage; onPick: OpenAction }

export function TicketKeys({ page, onPick }: Props) {
  const navigate = useNavigate()
  useHotkeys({
    e: () => page.can.edit.allowed && onPick({ key: 'edit' }),
    n: () => document.querySelector<HTMLElement>('[data-note]')?.focus(),
    Escape: () =>
      void navigate({
        to: '/tickets',
        search: ({ queue, status, priority, category, q }) => ({
          queue,
          status,
          priority,
          category,
          q,
        }),
      }),
  })
  return null
}
