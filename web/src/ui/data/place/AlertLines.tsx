/** Warnings that somebody has to know before they go or decide. They warn and do not block. */
import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { contactAlertsQuery, placeQuery, useEndAlert } from '~/api/places'
import type { PlaceAlert } from '~/api/types'
import { dateWords } from '~/lib/time'
import { words } from '~/lib/words'

import { ReasonDialog } from '../../ReasonDialog'

type Props = { alerts: PlaceAlert[]; mayEnd?: boolean }

export function AlertLines({ alerts, mayEnd }: Props) {
  return alerts.map((alert) => <AlertLine key={alert.id} alert={alert} mayEnd={mayEnd} />)
}

function AlertLine({ alert, mayEnd }: { alert: PlaceAlert; mayEnd?: boolean }) {
  const [ending, setEnding] = useState(false)
  const end = useEndAlert(alert.id)
  return (
    <Alert
      color="gray"
      variant="light"
      mb="xs"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={words(alert.kind)}
    >
      <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
        {alert.text}
      </Text>
      <Group justify="space-between" gap="xs">
        <Text size="xs">
          {alert.reason && `${alert.reason} · `}
          {alert.reviewDue ? 'Review is due since' : 'Review on'} {dateWords(alert.reviewOn)}
        </Text>
        {mayEnd && (
          <Button size="compact-xs" variant="default" onClick={() => setEnding(true)}>
            End alert
          </Button>
        )}
      </Group>
      {ending && (
        <ReasonDialog
          title={`End the alert: ${words(alert.kind)}`}
          label="Why it is no longer needed"
          submit="End alert"
          busy={end.isPending}
          onClose={() => setEnding(false)}
          send={(reason, done) => end.mutate(reason, done)}
        />
      )}
    </Alert>
  )
}

/** The alerts of a home, where something is decided about it. */
export function UnitAlerts({ unitId }: { unitId: string | null | undefined }) {
  const query = useQuery({ ...placeQuery('units', unitId ?? ''), enabled: !!unitId })
  return query.data ? <AlertLines alerts={query.data.alerts} /> : null
}

export function TicketAlerts({ ticketId }: { ticketId: string }) {
  const query = useQuery(placeQuery('tickets', ticketId))
  return query.data ? <AlertLines alerts={query.data.alerts} /> : null
}

export function ContactAlerts({ contactId, mayEnd }: { contactId: string; mayEnd?: boolean }) {
  const query = useQuery(contactAlertsQuery(contactId))
  return query.data ? <AlertLines alerts={query.data.items} mayEnd={mayEnd} /> : null
}
