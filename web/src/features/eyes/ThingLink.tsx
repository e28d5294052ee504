/** The way back to the thing that is looked at. */
import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'

import type { SeenKind } from '~/api/seenBy'

export function ThingLink({ kind, id }: { kind: SeenKind; id: string }) {
  if (kind === 'tickets') {
    return (
      <Anchor
        size="sm"
        renderRoot={(props) => (
          <Link to="/tickets/$ticketId" params={{ ticketId: id }} {...props} />
        )}
      >
        The ticket
      </Anchor>
    )
  }
  if (kind === 'properties') {
    return (
      <Anchor
        size="sm"
        renderRoot={(props) => (
          <Link to="/properties/$propertyId" params={{ propertyId: id }} {...props} />
        )}
      >
        The home
      </Anchor>
    )
  }
  return (
    <Anchor
      size="sm"
      renderRoot={(props) => (
        <Link to="/contacts/$contactId" params={{ contactId: id }} {...props} />
      )}
    >
      The person
    </Anchor>
  )
}
