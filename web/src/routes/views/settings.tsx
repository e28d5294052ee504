import { useRouteContext } from '@tanstack/react-router'

import { SettingsPage } from '~/features/settings/SettingsPage'

export function Settings() {
  const { me } = useRouteContext({ from: '/shell' })
  return <SettingsPage me={me} />
}
