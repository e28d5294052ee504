/** What stands in the address of the list of users. */
import type { Role, UserSort } from '~/api/types'
import { oneOf, type RawSearch, text, tidy } from '~/lib/search'
import { roles } from '~/ui/data/users/roles'

export const userOrders = [
  { value: '-createdAt', label: 'Newest first' },
  { value: 'createdAt', label: 'Oldest first' },
  { value: 'name', label: 'Last name, A to Z' },
  { value: '-name', label: 'Last name, Z to A' },
] as const satisfies { value: UserSort; label: string }[]

export type UsersSearch = {
  q?: string
  role?: Role
  state?: 'off'
  sort?: UserSort
  do?: 'invite'
}

export function readUsersSearch(raw: RawSearch): UsersSearch {
  return tidy({
    q: text(raw, 'q'),
    role: oneOf(raw, 'role', roles),
    state: oneOf(raw, 'state', ['off'] as const),
    sort: oneOf(
      raw,
      'sort',
      userOrders.map(({ value }) => value),
    ),
    do: oneOf(raw, 'do', ['invite'] as const),
  })
}
