/** The open dialog and tab stand in the address: back closes, a link opens. */
import { useNavigate } from '@tanstack/react-router'

import type { Action } from '~/lib/actions'

import type { Tab } from './search'

export function useDialogAddress() {
  const navigate = useNavigate()
  function open(action: Pick<Action, 'key' | 'orderId'>) {
    void navigate({
      to: '.',
      search: (old) => ({ ...old, do: action.key, order: action.orderId }),
    })
  }
  function close() {
    void navigate({
      to: '.',
      search: (old) => ({ ...old, do: undefined, order: undefined }),
      replace: true,
    })
  }
  return { open, close }
}

export function useTicketAddress() {
  const navigate = useNavigate()
  function showTab(tab: Tab) {
    const kept = tab === 'timeline' ? undefined : tab
    void navigate({ to: '.', search: (old) => ({ ...old, tab: kept }), replace: true })
  }
  return { ...useDialogAddress(), showTab }
}
