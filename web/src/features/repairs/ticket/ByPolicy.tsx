/** By which version of the service policy something was decided. */
import { Link, useRouteContext } from '@tanstack/react-router'

import { can } from '~/lib/can'

export function ByPolicy({ version }: { version: number }) {
  const { me } = useRouteContext({ from: '/shell' })
  const words = version === 0 ? 'by the policy that is built in' : `by policy version ${version}`
  // Its history, for whoever may read it.
  return can(me, 'org:read') ? (
    <Link to="/policy" hash="versions">
      {words}
    </Link>
  ) : (
    words
  )
}
