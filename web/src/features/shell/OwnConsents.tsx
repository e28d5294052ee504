/** How one may be reached oneself: what one agreed to, and the way to change it. */
import { Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'

import { ownConsentsQuery, useSayOwnConsent } from '~/api/consents'
import type { ConsentLine, OwnConsent } from '~/api/types'
import { words } from '~/lib/words'
import { type Column, DataTable } from '~/ui/DataTable'
import { Loaded } from '~/ui/Loaded'
import { Section } from '~/ui/Page'
import { Rows } from '~/ui/Skeletons'
import { toast, toastProblem } from '~/ui/toast'
import { Ago } from '~/ui/When'

import { messagesBy, standing } from './consentWords'

const history: Column<ConsentLine>[] = [
  {
    head: 'What you said',
    cell: (one) => `${one.givenAt ? 'Yes to' : 'No to'} ${messagesBy(one.channel)}`,
  },
  { head: 'When', cell: (one) => <Ago at={one.withdrawnAt ?? one.givenAt ?? one.createdAt} /> },
  {
    head: 'How we know',
    cell: (one) => (one.source === 'Portal' ? 'Said here' : words(one.source)),
  },
]

export function OwnConsents() {
  const query = useQuery(ownConsentsQuery)
  return (
    <Section title="How we may reach you">
      <Text size="sm" c="dimmed" mb="sm">
        Choose how we may write to you about your home. You can change it here at any time. We may
        still email you what the law says you must get.
      </Text>
      <Loaded query={query} skeleton={<Rows rows={3} height={56} />}>
        {({ channels, history: lines }) => (
          <Stack gap="lg">
            <Stack gap="sm" component="ul" p={0} m={0} aria-label="Ways to reach you">
              {channels.map((one) => (
                <Way key={one.channel} way={one} />
              ))}
            </Stack>
            {lines.length > 0 && (
              <DataTable
                label="What you said before"
                rows={lines}
                rowKey={({ id }) => id}
                columns={history}
              />
            )}
          </Stack>
        )}
      </Loaded>
    </Section>
  )
}

function Way({ way }: { way: OwnConsent }) {
  const say = useSayOwnConsent()
  const { channel, allowed, since } = way
  const messages = messagesBy(channel)

  // Saying the other thing takes it back: both words stay in the history.
  function tell(given: boolean, undo?: () => void) {
    say.mutate(
      { channel, given },
      {
        onSuccess: () =>
          toast(given ? `You get ${messages}.` : `You get no more ${messages}.`, undo),
        onError: (error) => toastProblem(error.message),
      },
    )
  }

  return (
    <Group component="li" justify="space-between" style={{ listStyle: 'none' }}>
      <div>
        <Group gap="xs">
          <Text size="sm" fw={550}>
            {words(channel)}
          </Text>
          {way.reachedAt && <Text size="sm">{way.reachedAt}</Text>}
        </Group>
        <Text size="sm" c="dimmed">
          {standing(way)}
          {since && (
            <>
              {' '}
              {way.state === 'Given' ? 'You agreed' : 'You said no'} <Ago at={since} />.
            </>
          )}
        </Text>
      </div>
      <Button
        size="sm"
        variant="default"
        aria-label={`${allowed ? 'Stop' : 'Agree to'} ${messages}`}
        loading={say.isPending}
        onClick={() => tell(!allowed, () => tell(allowed))}
      >
        {allowed ? 'Stop' : 'I agree'}
      </Button>
    </Group>
  )
}
