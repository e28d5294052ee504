/** What can be done to the chosen tickets. */
import { Button, Group, Menu, Text } from '@mantine/core'
import { IconChevronUp } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'

import type { BulkAction } from '~/api/types'
import { count } from '~/lib/words'

import styles from './Bulk.module.css'
import { BulkDialog } from './BulkDialog'
import { bulkActions, bulkWords } from './bulkForm'
import type { Selection } from './useSelection'

type Props = { selection: Selection; shown: string[] }

export function BulkBar({ selection, shown }: Props) {
  const [action, setAction] = useState<BulkAction>()
  const navigate = useNavigate()
  const { ids } = selection
  if (ids.length === 0) return null
  return (
    <section className={styles.bar} aria-label="Chosen tickets">
      <Text size="sm" fw={600} aria-live="polite">
        {count(ids.length, 'ticket')} chosen
      </Text>
      <Group gap="xs">
        {ids.length < shown.length && (
          <Button size="xs" variant="subtle" onClick={() => selection.set(shown)}>
            Choose all shown
          </Button>
        )}
        <Button size="xs" variant="subtle" onClick={() => selection.set([])}>
          Clear
        </Button>
        <Menu position="top-end" width={220}>
          <Menu.Target>
            <Button size="xs" rightSection={<IconChevronUp size={14} aria-hidden />}>
              Change them
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {bulkActions.map((one) => (
              <Menu.Item key={one} onClick={() => setAction(one)}>
                {bulkWords[one].label}
              </Menu.Item>
            ))}
            <Menu.Divider />
            <Menu.Item onClick={() => void navigate({ to: '/bulk-runs' })}>
              What was done before
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
      {action && (
        <BulkDialog
          action={action}
          ids={ids}
          onClose={() => setAction(undefined)}
          onDone={() => selection.set([])}
        />
      )}
    </section>
  )
}
