import { useRouteContext } from '@tanstack/react-router'

import { PolicyPage } from '~/features/policy/PolicyPage'

export function Policy() {
  const { me } = useRouteContext({ from: '/shell' })
  return <PolicyPage me={me} />
}
