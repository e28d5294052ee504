/** The shell with the page inside. */
import { useQueryClient } from '@tanstack/react-query'
import { Outlet, useNavigate, useRouteContext } from '@tanstack/react-router'

import { sessionLeft } from '~/api/ended'
import { SignInAgain } from '~/features/session/SignInAgain'
import { Shell } from '~/features/shell/Shell'

export function ShellView() {
  const { me, live } = useRouteContext({ from: '/shell' })
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  async function signedOut() {
    sessionLeft()
    await navigate({ to: '/sign-in' })
    queryClient.clear()
  }
  return (
    <>
      <Shell me={me} live={live} onSignedOut={() => void signedOut()}>
        <Outlet />
      </Shell>
      <SignInAgain me={me} onOther={() => void signedOut()} />
    </>
  )
}
