/** All that can be done, also what cannot at the moment and why. */
import { ActionIcon, Menu, Text } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'

type Item = { key: string; label: string; allowed: boolean; why?: string; danger?: boolean }
type Props<T extends Item> = { label: string; actions: T[]; onPick: (action: T) => void }

export function ActionMenu<T extends Item>({ label, actions, onPick }: Props<T>) {
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
