/** What to know before doing the work of a ticket: alerts, hints, codes, keys, warranties. */
import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'

import { placeQuery } from '~/api/places'
import type { PlaceFacts } from '~/api/types'
import { useNow } from '~/lib/now'
import { dateWords, londonDate } from '~/lib/time'
import { words } from '~/lib/words'

import { AlertLines } from './AlertLines'
import { CodeLine } from './CodeLine'

export function PlaceNotes({ ticketId }: { ticketId: string }) {
  const query = useQuery(placeQuery('tickets', ticketId))
  if (!query.data) return null
  return <Notes place={query.data} />
}

function Notes({ place }: { place: PlaceFacts }) {
  const today = londonDate(useNow())
  const out = place.keys.filter(({ holderName }) => holderName)
  const covered = place.assets.filter(
    ({ warrantyUntil }) => warrantyUntil && warrantyUntil >= today,
  )
  const lines = place.hints.length + place.accessCodes.length + place.keys.length + covered.length
  if (lines + place.alerts.length + place.needs.length === 0) return null
  return (
    <section aria-label="Before you go">
      {place.needs.length > 0 && (
        <Text size="sm" mb="xs">
          What this home needs: {place.needs.join(' ')}
        </Text>
      )}
      <AlertLines alerts={place.alerts} />
      {lines > 0 && (
        <Stack gap={4} mb="md">
          {place.hints.map((hint) => (
            <Text key={hint.id} size="sm">
              {words(hint.kind)}: {hint.text}
            </Text>
          ))}
          {covered.map((asset) => (
            <Text key={asset.id} size="sm">
              {[asset.make, asset.name].filter(Boolean).join(' ')}: under warranty until{' '}
              {dateWords(asset.warrantyUntil ?? '')}
            </Text>
          ))}
          {place.keys.length > 0 && (
            <Text size="sm">
              Keys: {place.keys.map(({ tag }) => tag).join(', ')}
              {out.map((key) => (
                <span key={key.id}>
                  {' '}
                  · {key.tag} is with {key.holderName}
                </span>
              ))}
            </Text>
          )}
          {place.accessCodes.map((code) => (
            <CodeLine key={code.id} code={code} />
          ))}
        </Stack>
      )}
    </section>
  )
}
