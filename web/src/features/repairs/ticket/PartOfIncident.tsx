/** That a ticket is a part of a known incident, and the way there. */
import { Alert, Anchor } from '@mantine/core'
import { IconSpeakerphone } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'

import type { TicketPage } from '~/api/types'

export function PartOfIncident({ page: { incident } }: { page: TicketPage }) {
  if (!incident) return null
  return (
    <Alert variant="light" icon={<IconSpeakerphone size={18} aria-hidden />}>
      Part of{' '}
      <Anchor
        size="sm"
        underline="always"
        renderRoot={(props) => (
          <Link to="/incidents/$incidentId" params={{ incidentId: incident.id }} {...props} />
        )}
      >
        {incident.number} {incident.title}
      </Anchor>
      {incident.status === 'Open' ? ', which is open.' : ', which is over.'}
    </Alert>
  )
}
