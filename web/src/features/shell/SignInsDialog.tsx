/** Where else somebody is signed in, and the way to end it. */
import { Badge, Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'

import { signInsQuery, useEndSignIn } from '~/api/session'
import type { SessionItem } from '~/api/types'
import { deviceWords } from '~/lib/device'
import { Dialog } from '~/ui/Dialog'
import { Loaded } from '~/ui/Loaded'
import { toast, toastProblem } from '~/ui/toast'
import { Ago } from '~/ui/When'

export function SignInsDialog({ onClose }: { onClose: () => void }) {
  const query = useQuery(signInsQuery)
  return (
    <Dialog title="Sign-in sessions" onClose={onClose}>
      <Text size="sm" c="dimmed" mb="md">
        Where you are signed in. End what you do not know.
      </Text>
      <Loaded query={query}>{({ items }) => <SignInList items={items} />}</Loaded>
    </Dialog>
  )
}

export function SignInList({ items }: { items: SessionItem[] }) {
  return (
    <Stack gap="sm" component="ul" p={0} m={0}>
      {items.map((item) => (
        <SignIn key={item.id} item={item} />
      ))}
    </Stack>
  )
}

function SignIn({ item }: { item: SessionItem }) {
  const end = useEndSignIn()
  const device = deviceWords(item.userAgent)
  return (
    <Group component="li" justify="space-between" wrap="nowrap">
      <div>
        <Group gap="xs">
          <Text size="sm" fw={550}>
            {device}
          </Text>
          {item.current && (
            <Badge size="sm" variant="light" tt="none">
              This one
            </Badge>
          )}
        </Group>
        <Text size="xs" c="dimmed">
          Last seen <Ago at={item.lastSeenAt} />
          {item.ipAddress ? ` · ${item.ipAddress}` : ''}
        </Text>
      </div>
      {!item.current && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`End session on ${device}`}
          loading={end.isPending}
          onClick={() =>
            end.mutate(item.id, {
              onSuccess: () => toast('Session ended.'),
              onError: (error) => toastProblem(error.message),
            })
          }
        >
          End
        </Button>
      )}
    </Group>
  )
}
