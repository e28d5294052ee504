/** What is behind a thing: its entries in the audit log, how others see it, its twin. */
import { Anchor, Group } from '@mantine/core'
import { IconArrowMerge, IconEye, IconHistory } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

import type { SeenKind } from '~/api/seenBy'
import { sessionQuery } from '~/api/session'
import { can } from '~/lib/can'

const inText = { verticalAlign: '-3px' }

/** `seen`: what it is called where it can be seen through another's eyes. */
export function OfficeLinks({ id, seen }: { id: string; seen?: SeenKind }) {
  const me = useQuery(sessionQuery).data
  if (!me) return null
  const links: ReactNode[] = []
  if (can(me, 'audit:read')) {
    links.push(
      <Anchor
        key="audit"
        size="sm"
        renderRoot={(props) => <Link to="/audit" search={{ entityId: id }} {...props} />}
      >
        <IconHistory size={16} aria-hidden style={inText} /> Audit entries
      </Anchor>,
    )
  }
  if (seen && can(me, 'users:manage')) {
    links.push(
      <Anchor
        key="eyes"
        size="sm"
        renderRoot={(props) => (
          <Link to="/seen-by/$kind/$id" params={{ kind: seen, id }} {...props} />
        )}
      >
        <IconEye size={16} aria-hidden style={inText} /> See as a resident or a contractor
      </Anchor>,
    )
  }
  if ((seen === 'contacts' || seen === 'properties') && can(me, `${seen}:write`)) {
    links.push(<MergeLink key="merge" id={id} subject={seen} />)
  }
  if (links.length === 0) return null
  return (
    <Group gap="lg" px={4} py="xs">
      {links}
    </Group>
  )
}

function MergeLink({ id, subject }: { id: string; subject: 'contacts' | 'properties' }) {
  return (
    <Anchor
      size="sm"
      renderRoot={(props) =>
        subject === 'contacts' ? (
          <Link to="/contacts/$contactId/merge" params={{ contactId: id }} {...props} />
        ) : (
          <Link to="/properties/$propertyId/merge" params={{ propertyId: id }} {...props} />
        )
      }
    >
      <IconArrowMerge size={16} aria-hidden style={inText} /> Entered twice? Merge
    </Anchor>
  )
}
