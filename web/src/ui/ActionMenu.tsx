/** All that can be done, also what cannot at the moment and why. */
import { ActionIcon, Menu, Text } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'

import type { Action } from '~/lib/actions'

type Props = { label: string; actions: Action[]; onPick: (action: Action) => void }

export function ActionMenu({ label, actions, onPick }: Props) {
  if (actions.length === 0) return null
  return (
    <Menu width={300}>
      <Menu.Target>
        <ActionIcon variant="default" size="lg" aria-label={label} title={label}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map((action) => (
          <Menu.Item
            key={action.key}
            disabled={!action.allowed}
            color={action.danger && action.allowed ? 'var(--mu-late)' : undefined}
            onClick={() => onPick(action)}
            style={{ opacity: 1 }}
          >
            <Text span size="sm" c={action.allowed ? 'inherit' : 'dimmed'}>
              {action.label}
            </Text>
            {!action.allowed && action.why && (
              <Text size="xs" c="dimmed">
                {action.why}
              </Text>
            )}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
