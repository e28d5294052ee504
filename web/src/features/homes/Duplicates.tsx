/** Homes that look the same as the one that is being added or changed, beside what was typed. */
import { Alert, Anchor, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'

import type { Duplicate } from '~/api/types'

type Props = {
  typed: string
  found: Duplicate[]
  onUse: () => void
  onAnyway: () => void
  busy: boolean
}

export function Duplicates({ typed, found, onUse, onAnyway, busy }: Props) {
  return (
    <Alert
      role="alert"
      color="gray"
      variant="light"
      icon={<IconCopy size={18} aria-hidden />}
      title="This address may be there already"
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <Stack gap={4}>
          <Text size="sm" fw={550}>
            What you typed
          </Text>
          <Text size="sm">{typed}</Text>
        </Stack>
        <Stack gap={8}>
          <Text size="sm" fw={550}>
            What is there
          </Text>
          {found.map((one) => (
            <Group key={one.unitId ?? one.propertyId} justify="space-between" gap={4}>
              <Text size="sm">
                {one.address}
                {one.archived && ' (archived)'}
              </Text>
              <UseIt one={one} onUse={onUse} />
            </Group>
          ))}
        </Stack>
      </SimpleGrid>
      <Group justify="flex-end" mt="sm">
        <Button variant="default" size="xs" loading={busy} onClick={onAnyway}>
          Save anyway
        </Button>
      </Group>
    </Alert>
  )
}

function UseIt({ one, onUse }: { one: Duplicate; onUse: () => void }) {
  const { unitId, propertyId } = one
  return (
    <Anchor
      size="sm"
      onClick={onUse}
      renderRoot={(props) =>
        unitId ? (
          <Link to="/units/$unitId" params={{ unitId }} {...props} />
        ) : (
          <Link to="/properties/$propertyId" params={{ propertyId }} {...props} />
        )
      }
    >
      Use this one
    </Anchor>
  )
}
