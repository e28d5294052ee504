/** Known incidents at the home: followed instead of reporting the same again. */
import { Alert, Anchor, Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { IconSpeakerphone } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'

import { incidentsHereQuery, useFollowIncident } from '~/api/incidents'
import type { IncidentHere } from '~/api/types'
import { count } from '~/lib/words'
import { toast, toastProblem } from '~/ui/toast'
import { Ago } from '~/ui/When'

type Props = {
  unitId: string | null
  /** Staff say who follows, and may still file it. */
  staff: boolean
  reporterId: string | null
  /** How many photos were chosen: an incident takes none. */
  photos: number
  partOf: string | null
  onPartOf: (incidentId: string | null) => void
  onFollowed: () => void
}

export function IncidentsHere({ unitId, ...rest }: Props) {
  const { data } = useQuery({ ...incidentsHereQuery(unitId ?? undefined), enabled: !!unitId })
  const items = unitId ? (data?.items ?? []) : []
  const { partOf, onPartOf } = rest
  const astray = partOf !== null && data !== undefined && !items.some(({ id }) => id === partOf)
  useEffect(() => {
    // Another home was chosen since.
    if (astray) onPartOf(null)
  }, [astray, onPartOf])
  return (
    <div aria-live="polite">
      {unitId && items.map((one) => <One key={one.id} incident={one} unitId={unitId} {...rest} />)}
    </div>
  )
}

type OneProps = Omit<Props, 'unitId'> & { incident: IncidentHere; unitId: string }

function One({ incident, unitId, staff, reporterId, photos, ...rest }: OneProps) {
  const { partOf, onPartOf, onFollowed } = rest
  const follow = useFollowIncident()
  const lacks = staff && !reporterId
  function send() {
    const contactId = staff ? reporterId : undefined
    follow.mutate(
      { id: incident.id, unitId, contactId },
      {
        onSuccess: () => {
          toast(staff ? 'They are told when there is news.' : 'We tell you when there is news.')
          onFollowed()
        },
        onError: (error) => toastProblem(error.message),
      },
    )
  }
  return (
    <Alert
      variant="light"
      mb="xs"
      icon={<IconSpeakerphone size={18} aria-hidden />}
      title={`We know about this: ${incident.title}`}
    >
      <Stack gap="xs">
        <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
          {incident.words}
        </Text>
        <Text size="xs">
          {incident.number} · last news <Ago at={incident.toldAt} />
        </Text>
        {incident.following ? (
          <Text size="sm" fw={600}>
            You follow it. If something else is wrong, go on below.
          </Text>
        ) : (
          <Group gap="sm">
            <Button
              size="compact-md"
              loading={follow.isPending}
              disabled={lacks}
              onClick={send}
              aria-describedby={lacks ? `${incident.id}-who` : undefined}
            >
              Follow it instead
            </Button>
            {lacks && (
              <Text size="xs" id={`${incident.id}-who`}>
                Choose below who reported it first.
              </Text>
            )}
          </Group>
        )}
        {photos > 0 && !incident.following && (
          <Text size="xs">
            An incident takes no photos: the {count(photos, 'photo')} that you chose will not be
            sent with it. Report the repair below to send {photos === 1 ? 'it' : 'them'}.
          </Text>
        )}
        {staff && (
          <Checkbox
            label={`Still file it, as a part of ${incident.number}`}
            description="It closes with the incident where nobody works on it."
            styles={{ description: { color: 'inherit' } }}
            checked={partOf === incident.id}
            onChange={({ currentTarget }) => onPartOf(currentTarget.checked ? incident.id : null)}
          />
        )}
        {staff && (
          <Anchor
            size="sm"
            underline="always"
            renderRoot={(props) => (
              <Link to="/incidents/$incidentId" params={{ incidentId: incident.id }} {...props} />
            )}
          >
            Open {incident.number}
          </Anchor>
        )}
      </Stack>
    </Alert>
  )
}
