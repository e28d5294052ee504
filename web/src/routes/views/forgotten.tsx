import { useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'

import { ForgottenPage } from '~/features/session/ForgottenPage'
import { ResetPage } from '~/features/session/ResetPage'

export const Forgotten = ForgottenPage

/** The token stands behind the `#`, so that it is in no server's log, and leaves the address bar at once. */
export function Reset() {
  const { hash } = useLocation()
  const navigate = useNavigate()
  const [token, setToken] = useState(hash)
  useEffect(() => {
    if (!hash) return
    setToken(hash)
    void navigate({ to: '/reset', replace: true })
  }, [hash, navigate])
  const done = (email: string) =>
    void navigate({ to: '/sign-in', replace: true, state: { changed: email } })
  return <ResetPage token={token} onDone={done} />
}
