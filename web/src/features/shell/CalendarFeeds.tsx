/** The private addresses from which one's own calendar reads visits. */
import { Badge, Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { calendarFeedsQuery, useRevokeCalendarFeed } from '~/api/calendarFeeds'
import type { CalendarFeed, Me } from '~/api/types'
import { Loaded } from '~/ui/Loaded'
import { Section } from '~/ui/Page'
import { toast, toastProblem } from '~/ui/toast'
import { useConfirm } from '~/ui/useConfirm'
import { Ago } from '~/ui/When'

import { CalendarFeedDialog } from './CalendarFeedDialog'

export function CalendarFeeds({ me }: { me: Me }) {
  const query = useQuery(calendarFeedsQuery)
  const [adding, setAdding] = useState(false)
  return (
    <Section
      title="Your visits in your calendar"
      actions={
        <Button variant="default" size="xs" onClick={() => setAdding(true)}>
          Add an address
        </Button>
      }
    >
      <Text size="sm" c="dimmed" mb="sm">
        Give your calendar a private address and it keeps itself up to date. It shows when, where
        and which job; who lives there and how to get in stay here.
      </Text>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Text size="sm">You have no address yet.</Text>
          ) : (
            <Stack gap="sm" component="ul" p={0} m={0} aria-label="Calendar addresses">
              {items.map((feed) => (
                <Feed key={feed.id} feed={feed} />
              ))}
            </Stack>
          )
        }
      </Loaded>
      {adding && (
        <CalendarFeedDialog
          seesAll={me.permissions['workorders:read'] === 'all'}
          onClose={() => setAdding(false)}
        />
      )}
    </Section>
  )
}

function Feed({ feed }: { feed: CalendarFeed }) {
  const revoke = useRevokeCalendarFeed()
  const [confirm, question] = useConfirm()

  async function ask() {
    const sure = await confirm({
      title: `Revoke ${feed.name}?`,
      text: 'Calendars that use this address get nothing more from it. You can add a new one.',
      submit: 'Revoke',
    })
    if (!sure) return
    revoke.mutate(feed.id, {
      onSuccess: () => toast(`${feed.name} is revoked.`),
      onError: (error) => toastProblem(error.message),
    })
  }

  return (
    <Group component="li" justify="space-between" wrap="nowrap" style={{ listStyle: 'none' }}>
      <div>
        <Group gap="xs">
          <Text size="sm" fw={550}>
            {feed.name}
          </Text>
          {feed.scope === 'All' && (
            <Badge size="sm" variant="light" tt="none">
              All visits
            </Badge>
          )}
        </Group>
        <Text size="xs" c="dimmed">
          {feed.lastReadAt ? (
            <>
              Last read <Ago at={feed.lastReadAt} />
            </>
          ) : (
            'Not read yet'
          )}
        </Text>
      </div>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`Revoke ${feed.name}`}
        loading={revoke.isPending}
        onClick={ask}
      >
        Revoke
      </Button>
      {question}
    </Group>
  )
}
