/** Tells everybody how an incident goes on, or that it is over. */
import { List, Text } from '@mantine/core'
import { useState } from 'react'

import { useCloseIncident, useTellOfIncident } from '~/api/incidents'
import type { IncidentPage } from '~/api/types'
import { freshKey } from '~/lib/keys'
import { count } from '~/lib/words'
import { CountedArea } from '~/ui/Counted'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

import { Audience } from './Audience'

type Props = { incident: IncidentPage; over?: boolean; onClose: () => void }

export function NewsDialog({ incident, over, onClose }: Props) {
  const tell = useTellOfIncident(incident.id)
  const close = useCloseIncident(incident.id)
  const [key] = useState(freshKey)
  const { form, field, frame, version, refuse, start } = useServerForm({
    record: incident,
    initialValues: { words: '' },
    validate: { words: (words) => (words.trim() === '' ? 'Say what people are told.' : null) },
  })
  const people = count(incident.audience.byEmail, 'person', 'people')
  const submit = form.onSubmit(({ words }) => {
    start()
    if (!over) {
      tell.mutate(
        { words, key },
        {
          onError: refuse,
          onSuccess: () => {
            onClose()
            toast(`${people} told.`)
          },
        },
      )
      return
    }
    close.mutate(
      { words, version },
      {
        onError: refuse,
        onSuccess: ({ ended, stayed }) => {
          onClose()
          const rest =
            stayed.length > 0 ? ` ${count(stayed.length, 'repair stays', 'repairs stay')}.` : ''
          toast(`${incident.number} is over. ${count(ended, 'repair')} ended with it.${rest}`)
        },
      },
    )
  })
  const title = over ? `Close ${incident.number}` : `News of ${incident.number}`
  return (
    <Dialog title={title} onClose={onClose}>
      <FormFrame
        label={title}
        submit={over ? `Close and tell ${people}` : `Tell ${people}`}
        busy={tell.isPending || close.isPending}
        {...frame}
        onSubmit={submit}
        onCancel={onClose}
      >
        <CountedArea
          {...field('words')}
          label="What people are told"
          description={
            over
              ? 'How it ended. They are asked to report what is still wrong in their own home.'
              : 'What is new, and when there is more.'
          }
          autosize
          minRows={3}
          maxRows={10}
          limit={2000}
          withAsterisk
          data-autofocus
        />
        <Audience audience={incident.audience} />
        {over && <Ends incident={incident} />}
      </FormFrame>
    </Dialog>
  )
}

/** What becomes of its repairs. */
function Ends({ incident: { children } }: { incident: IncidentPage }) {
  const ends = children.filter(({ endsAs }) => endsAs)
  const stay = children.filter(({ stays }) => stays)
  if (ends.length + stay.length === 0) return null
  return (
    <div>
      <Text size="sm">
        {count(ends.length, 'repair ends', 'repairs end')} with it
        {stay.length > 0 ? `, ${count(stay.length, 'stays', 'stay')}:` : '.'}
      </Text>
      <List size="sm" mt={4}>
        {stay.map((one) => (
          <List.Item key={one.ticketId}>
            {one.number}: {one.stays}
          </List.Item>
        ))}
      </List>
    </div>
  )
}
