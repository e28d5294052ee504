import { useLocation, useNavigate } from '@tanstack/react-router'

import { AcceptPage } from '~/features/session/AcceptPage'
import { homeOf } from '~/lib/can'

/** The token stands behind the `#`, so that it is in no server's log. */
export function Accept() {
  const { hash } = useLocation()
  const navigate = useNavigate()
  return (
    <AcceptPage
      token={hash}
      onSignedIn={(me) => void navigate({ to: homeOf(me.user.role), replace: true })}
    />
  )
}
