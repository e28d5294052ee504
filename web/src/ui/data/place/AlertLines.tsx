/** Warnings that somebody has to know before they go or decide. They warn and do not block. */
import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { contactAlertsQuery, useEndAlert } from '~/api/places'
import type { PlaceAlert } from '~/api/types'
import { dateWords } from '~/lib/time'
import { words } from '~/lib/words'

import { ReasonDialog } from '../../ReasonDialog'
import { toast } from '../../toast'
import { AlertDialog } from './AlertDialog'
import { needsSentences } from './needs'

type Props = {
  alerts: PlaceAlert[]
  mayWrite?: boolean
  /** Which unit something is of, where several are shown. */
  unitOf?: (unitId?: string | null) => string | undefined
}

export function AlertLines({ alerts, ...rest }: Props) {
  return alerts.map((alert) => <AlertLine key={alert.id} alert={alert} {...rest} />)
}

type LineProps = Omit<Props, 'alerts'> & { alert: PlaceAlert }

function AlertLine({ alert, mayWrite, unitOf }: LineProps) {
  const [open, setOpen] = useState<'edit' | 'end'>()
  const end = useEndAlert(alert.id)
  const close = () => setOpen(undefined)
  const kind = words(alert.kind)
  const unit = unitOf?.(alert.unitId)
  const asked = needsSentences(alert.needs)
  return (
    <Alert
      color="gray"
      variant="light"
      mb="xs"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={unit ? `${kind}: ${unit}` : kind}
    >
      <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
        {alert.text}
      </Text>
      {asked.length > 0 && (
        <Text size="sm" fw={600}>
          {asked.join(' ')}
        </Text>
      )}
      <Group justify="space-between" gap="xs">
        <Text size="xs">
          {alert.reason && `${alert.reason} · `}
          {alert.reviewDue ? 'Review is due since' : 'Review on'} {dateWords(alert.reviewOn)}
        </Text>
        {mayWrite && (
          <Group gap="xs" wrap="nowrap">
            <Button
              size="compact-xs"
              variant="default"
              aria-label={`Edit alert: ${kind}`}
              onClick={() => setOpen('edit')}
            >
              Edit
            </Button>
            <Button size="compact-xs" variant="default" onClick={() => setOpen('end')}>
              End alert
            </Button>
          </Group>
        )}
      </Group>
      {open === 'edit' && <AlertDialog about={{}} alert={alert} onClose={close} />}
      {open === 'end' && (
        <ReasonDialog
          title={`End the alert: ${kind}`}
          label="Why it is no longer needed"
          submit="End alert"
          busy={end.isPending}
          onClose={close}
          send={(reason, { onSuccess, onError }) =>
            end.mutate(reason, {
              onError,
              onSuccess: () => {
                onSuccess()
                toast('The alert has ended. Nobody is warned from now on.')
              },
            })
          }
        />
      )}
    </Alert>
  )
}

export function ContactAlerts({ contactId, mayWrite }: { contactId: string; mayWrite?: boolean }) {
  const query = useQuery(contactAlertsQuery(contactId))
  return query.data ? <AlertLines alerts={query.data.items} mayWrite={mayWrite} /> : null
}
