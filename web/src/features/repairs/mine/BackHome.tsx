/** The way back to one's own list. */
import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'

import { homeOf } from '~/lib/can'

export function BackHome({ role }: { role: string }) {
  return (
    <Anchor size="sm" renderRoot={(props) => <Link to={homeOf(role)} {...props} />}>
      {role === 'Contractor' ? 'My jobs' : 'My repairs'}
    </Anchor>
  )
}
