import { useLocation, useNavigate, useRouter, useSearch } from '@tanstack/react-router'

import { SignInPage } from '~/features/session/SignInPage'
import { homeOf } from '~/lib/can'

export function SignIn() {
  const { next } = useSearch({ from: '/sign-in' })
  const { changed } = useLocation().state
  const navigate = useNavigate()
  const router = useRouter()
  return (
    <SignInPage
      changed={changed}
      onSignedIn={(me) => {
        if (next) router.history.push(next)
        else void navigate({ to: homeOf(me.user.role) })
      }}
    />
  )
}
