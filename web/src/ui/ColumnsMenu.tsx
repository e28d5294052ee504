/** Chooses the columns of a list. */
import { Button, Menu } from '@mantine/core'
import { IconCheck, IconColumns } from '@tabler/icons-react'

type Props = {
  columns: { head: string }[]
  isShown: (head: string) => boolean
  toggle: (head: string) => void
}

export function ColumnsMenu({ columns, isShown, toggle }: Props) {
  return (
    <Menu closeOnItemClick={false} width={220} position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconColumns size={16} aria-hidden />}
          style={{ flex: '0 0 auto' }}
        >
          Columns
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {columns.slice(1).map(({ head }) => (
          <Menu.Item
            key={head}
            role="menuitemcheckbox"
            aria-checked={isShown(head)}
            leftSection={
              <IconCheck size={16} aria-hidden style={{ opacity: isShown(head) ? 1 : 0 }} />
            }
            onClick={() => toggle(head)}
          >
            {head}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
