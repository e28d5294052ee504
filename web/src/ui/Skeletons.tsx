/** Shapes of what is coming. */
import { Group, Skeleton, Stack } from '@mantine/core'

function range(n: number): number[] {
  return Array.from({ length: n }, (_, index) => index)
}

export function Lines({ lines = 5 }: { lines?: number }) {
  return (
    <Stack gap="sm" p="md">
      {range(lines).map((line) => (
        <Skeleton key={line} h={14} w={`${90 - ((line * 17) % 40)}%`} />
      ))}
    </Stack>
  )
}

export function Rows({ rows = 8, height = 76 }: { rows?: number; height?: number }) {
  return (
    <Stack gap={0}>
      {range(rows).map((row) => (
        <Stack
          key={row}
          gap={8}
          px="md"
          justify="center"
          h={height}
          style={{ borderBottom: '1px solid var(--mu-line)' }}
        >
          <Skeleton h={12} w={`${70 - ((row * 13) % 30)}%`} />
          <Skeleton h={10} w={`${50 - ((row * 7) % 20)}%`} />
        </Stack>
      ))}
    </Stack>
  )
}

export function Sheet() {
  return (
    <Stack gap="md" p="lg">
      <Skeleton h={24} w="60%" />
      <Group gap="sm">
        <Skeleton h={24} w={80} radius="xl" />
        <Skeleton h={24} w={96} radius="xl" />
      </Group>
      <Skeleton h={64} />
      <Lines lines={6} />
    </Stack>
  )
}
