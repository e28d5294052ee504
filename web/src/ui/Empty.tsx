/** An empty place: what it is, why it is empty, and the one next step. */
import { Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'

type Props = { icon?: ReactNode; title: string; children?: ReactNode; action?: ReactNode }

export function Empty({ icon, title, children, action }: Props) {
  return (
    <Stack align="center" gap={6} py={40} px="md">
      {icon && <div style={{ color: 'var(--mantine-color-dimmed)' }}>{icon}</div>}
      <Text fw={600} ta="center">
        {title}
      </Text>
      {children && (
        <Text component="div" c="dimmed" size="sm" ta="center" maw={420}>
          {children}
        </Text>
      )}
      {action && <div style={{ marginTop: 12 }}>{action}</div>}
    </Stack>
  )
}
