import { useRouteContext } from '@tanstack/react-router'

import { AutomationPage } from '~/features/automation/AutomationPage'

export function Automation() {
  const { me } = useRouteContext({ from: '/shell' })
  return <AutomationPage me={me} />
}
