/** Who follows a ticket, and whether one does oneself. */
import { Button, Group, Text } from '@mantine/core'
import { IconBell, IconBellOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'

import { useWatch, watchersQuery } from '~/api/ticketLife'
import { toastProblem } from '~/ui/toast'

import styles from './Life.module.css'

export function Followers({ ticketId }: { ticketId: string }) {
  const list = useQuery(watchersQuery(ticketId)).data
  const watch = useWatch(ticketId)
  if (!list) return null
  const Icon = list.watching ? IconBellOff : IconBell
  return (
    <section className={styles.followers} aria-label="Followers">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" fw={600}>
          Followers
        </Text>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Icon size={14} aria-hidden />}
          loading={watch.isPending}
          onClick={() =>
            watch.mutate(!list.watching, { onError: (error) => toastProblem(error.message) })
          }
        >
          {list.watching ? 'Unfollow' : 'Follow'}
        </Button>
      </Group>
      <Text size="sm" c={list.items.length === 0 ? 'dimmed' : undefined}>
        {list.items.length === 0
          ? 'Nobody. Follow it to be told when it moves.'
          : list.items.map(({ name }) => name).join(', ')}
      </Text>
    </section>
  )
}
