import { useRouteContext } from '@tanstack/react-router'

import { ChecklistsPage } from '~/features/checklists/ChecklistsPage'

export function Checklists() {
  const { me } = useRouteContext({ from: '/shell' })
  return <ChecklistsPage me={me} />
}
