/** The way back to one's own list. */
import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'

import type { Role } from '~/api/types'
import { homeOf } from '~/lib/can'

export function BackHome({ role }: { role: Role }) {
  return (
    <Anchor size="sm" renderRoot={(props) => <Link to={homeOf(role)} {...props} />}>
      {role === 'Contractor' ? 'My jobs' : 'My repairs'}
    </Anchor>
  )
}
