import { useParams, useRouteContext, useSearch } from '@tanstack/react-router'

import { ProfilePage } from '~/features/shell/ProfilePage'
import { UserPage } from '~/features/users/UserPage'
import { UsersPage } from '~/features/users/UsersPage'

export function Users() {
  const { me } = useRouteContext({ from: '/shell' })
  return <UsersPage me={me} search={useSearch({ from: '/shell/users' })} />
}

export function User() {
  const { userId } = useParams({ from: '/shell/users/$userId' })
  return <UserPage id={userId} search={useSearch({ from: '/shell/users/$userId' })} />
}

export function Profile() {
  const { me } = useRouteContext({ from: '/shell' })
  return <ProfilePage me={me} />
}
