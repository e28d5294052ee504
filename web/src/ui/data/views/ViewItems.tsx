/** The views that can be opened, one's own first. */
import { Menu } from '@mantine/core'
import { IconCheck, IconHome } from '@tabler/icons-react'

import type { SavedView, Sharing } from '~/api/types'

const groups: { sharing: Sharing; label: string }[] = [
  { sharing: 'Private', label: 'Only mine' },
  { sharing: 'Team', label: 'My team’s' },
  { sharing: 'Organisation', label: 'Everybody’s' },
]

type Props = {
  views: SavedView[]
  current: SavedView | undefined
  onOpen: (view: SavedView) => void
}

export function ViewItems({ views, current, onOpen }: Props) {
  return groups.map(({ sharing, label }) => {
    const shown = views.filter((view) => view.sharing === sharing)
    if (shown.length === 0) return null
    return (
      <div key={sharing}>
        <Menu.Label>{label}</Menu.Label>
        {shown.map((view) => (
          <Menu.Item
            key={view.id}
            aria-current={view.id === current?.id ? 'true' : undefined}
            leftSection={
              <IconCheck
                size={16}
                aria-hidden
                style={{ opacity: view.id === current?.id ? 1 : 0 }}
              />
            }
            rightSection={view.isDefault && <IconHome size={14} aria-label="Opens first" />}
            onClick={() => onOpen(view)}
          >
            {view.name}
          </Menu.Item>
        ))}
      </div>
    )
  })
}
