/** What to know before a repair is reported or an order raised. It warns; only one kind refuses. */
import { Alert, List, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'

import { placeQuery } from '~/api/places'
import type { PlaceWarning } from '~/api/types'
import { unitQuery } from '~/api/units'
import { dateWords } from '~/lib/time'
import { words } from '~/lib/words'

/** The warnings of a home, where a repair is reported. */
export function UnitWarnings({ unitId }: { unitId: string | null | undefined }) {
  const query = useQuery({ ...unitQuery(unitId ?? ''), enabled: !!unitId })
  return unitId && query.data ? <Warnings warnings={query.data.warnings} /> : null
}

/** The warnings of a ticket's home, where an order is raised. */
export function TicketWarnings({ ticketId }: { ticketId: string }) {
  const query = useQuery(placeQuery('tickets', ticketId))
  return query.data ? <Warnings warnings={query.data.warnings} /> : null
}

function Warnings({ warnings }: { warnings: PlaceWarning[] }) {
  if (warnings.length === 0) return null
  const blocked = warnings.some(({ blocks }) => blocks)
  return (
    <Alert
      role="status"
      color={blocked ? 'red' : 'gray'}
      variant="light"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={blocked ? 'No repair can be reported here' : 'Before you go on'}
    >
      <List size="sm" spacing={4} listStyleType="none">
        {warnings.map((one) => (
          <List.Item key={`${one.kind} ${one.text}`}>
            <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
              <b>{words(one.kind)}:</b> {one.text}
              {one.until && ` (until ${dateWords(one.until)})`}
            </Text>
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}
