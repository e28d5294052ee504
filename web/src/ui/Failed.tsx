/** What to say when something could not be read. */
import { Button, Stack, Text } from '@mantine/core'
import { IconCloudOff } from '@tabler/icons-react'

import { statusOf } from '~/api/problem'

type Props = { error: Error; busy?: boolean; onRetry?: () => void }

function titleOf(error: Error): string {
  const status = statusOf(error)
  if (status === 403) return 'You may not see this'
  if (status === 404) return 'There is nothing here'
  return 'This could not be loaded'
}

export function Failed({ error, busy, onRetry }: Props) {
  const known = statusOf(error) !== undefined
  return (
    <Stack align="center" gap="xs" py="xl" px="md" role="alert">
      <IconCloudOff size={32} stroke={1.5} color="var(--mantine-color-dimmed)" aria-hidden />
      <Text fw={600}>{titleOf(error)}</Text>
      <Text c="dimmed" size="sm" ta="center" maw={420}>
        {known ? error.message : 'Something went wrong in this page. Loading it again may help.'}
      </Text>
      {onRetry && (
        <Button variant="default" onClick={onRetry} loading={busy} mt="xs">
          Try again
        </Button>
      )}
    </Stack>
  )
}

/** Whatever was thrown, as an error. */
export function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown))
}
