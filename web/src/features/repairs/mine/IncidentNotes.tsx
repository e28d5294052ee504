/** What a resident is told of incidents at their home, before their own repairs. */
import { Alert, Text } from '@mantine/core'
import { IconSpeakerphone } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'

import { incidentsHereQuery } from '~/api/incidents'
import { Ago } from '~/ui/When'

export function IncidentNotes() {
  const items = useQuery(incidentsHereQuery()).data?.items ?? []
  return items.map((incident) => (
    <Alert
      key={incident.id}
      variant="light"
      mb="sm"
      icon={<IconSpeakerphone size={18} aria-hidden />}
      title={`We know about this: ${incident.title}`}
    >
      <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
        {incident.words}
      </Text>
      <Text size="xs" mt={4}>
        Told <Ago at={incident.toldAt} />. You need not report it. Reference {incident.number}.
      </Text>
    </Alert>
  ))
}
