/** Whom news of an incident reaches, and who has to be rung. */
import { Alert, Anchor, List, Text } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'

import type { IncidentAudience } from '~/api/types'
import { RingLink } from '~/ui/Reach'

import { audienceWords } from './words'

/** In a dialog, before it is sent. */
export function Audience({ audience }: { audience: IncidentAudience }) {
  return (
    <Alert
      variant="light"
      icon={<IconMail size={18} aria-hidden />}
      title={audienceWords(audience)}
    >
      {audience.toRing.length > 0 && (
        <details>
          <summary>Who has to be rung</summary>
          <ToRing people={audience.toRing} />
        </details>
      )}
    </Alert>
  )
}

export function ToRing({ people }: { people: IncidentAudience['toRing'] }) {
  return (
    <List size="sm" spacing={4} mt={6}>
      {people.map((person) => (
        <List.Item key={person.contactId}>
          <Anchor
            size="sm"
            underline="always"
            renderRoot={(props) => (
              <Link to="/contacts/$contactId" params={{ contactId: person.contactId }} {...props} />
            )}
          >
            {person.name ?? 'No name'}
          </Anchor>
          {person.phoneE164 && (
            <Text span size="sm" c="dimmed">
              {' '}
              <RingLink phone={person.phoneE164} />
            </Text>
          )}
        </List.Item>
      ))}
    </List>
  )
}
