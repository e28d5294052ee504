/** For administrators: what was done to a thing, and how others see it. */
import { Anchor, Group } from '@mantine/core'
import { IconEye, IconHistory } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import type { SeenKind } from '~/api/seenBy'
import { sessionQuery } from '~/api/session'
import { can } from '~/lib/can'

/** `seen`: what it is called where it can be seen through another's eyes. */
export function OfficeLinks({ id, seen }: { id: string; seen?: SeenKind }) {
  const me = useQuery(sessionQuery).data
  if (!me || !can(me, 'audit:read')) return null
  return (
    <Group gap="lg" px={4} py="xs">
      <Anchor
        size="sm"
        renderRoot={(props) => <Link to="/audit" search={{ entityId: id }} {...props} />}
      >
        <IconHistory size={16} aria-hidden style={{ verticalAlign: '-3px' }} /> Audit entries
      </Anchor>
      {seen && can(me, 'users:manage') && (
        <Anchor
          size="sm"
          renderRoot={(props) => (
            <Link to="/seen-by/$kind/$id" params={{ kind: seen, id }} {...props} />
          )}
        >
          <IconEye size={16} aria-hidden style={{ verticalAlign: '-3px' }} /> See as a resident or a
          contractor
        </Anchor>
      )}
    </Group>
  )
}
