/** "Move to…": what dragging does, for those who do not drag. */
import { ActionIcon, Loader, Menu, Text } from '@mantine/core'
import { IconArrowsMove } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { ticketQuery } from '~/api/tickets'
import type { BoardColumn, TicketSummary } from '~/api/types'

import styles from './Board.module.css'
import { columnKey, columnName, dropOf } from './drop'

type Props = {
  card: TicketSummary
  column: BoardColumn
  columns: BoardColumn[]
  onPick: (to: BoardColumn) => void
}

export function MoveMenu({ card, column, columns, onPick }: Props) {
  const [opened, setOpened] = useState(false)
  const others = columns.filter((one) => columnKey(one) !== columnKey(column))
  return (
    <Menu width={280} position="bottom-end" opened={opened} onChange={setOpened}>
      <Menu.Target>
        <ActionIcon
          className={styles.menu}
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={`Move ${card.number} to…`}
          title="Move to…"
        >
          <IconArrowsMove size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        <Menu.Label>Move {card.number} to</Menu.Label>
        {opened && column.status ? (
          <Statuses card={card} others={others} onPick={onPick} />
        ) : (
          others
            .filter((one) => one.coordinatorId)
            .map((one) => (
              <Menu.Item key={columnKey(one)} onClick={() => onPick(one)}>
                {columnName(one)}
              </Menu.Item>
            ))
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

type StatusesProps = {
  card: TicketSummary
  others: BoardColumn[]
  onPick: (to: BoardColumn) => void
}

/** Each with why it is not open, as the server says it of this ticket. */
function Statuses({ card, others, onPick }: StatusesProps) {
  const query = useQuery(ticketQuery(card.id))
  if (query.error) return <Menu.Item disabled>{query.error.message}</Menu.Item>
  const page = query.data
  if (!page) return <Loader size="sm" m="sm" aria-label="Loading" />
  return others.map((one) => {
    const drop = one.status ? dropOf(page, one.status) : undefined
    const why = drop?.kind === 'refused' ? drop.why : undefined
    return (
      <Menu.Item
        key={columnKey(one)}
        disabled={why !== undefined}
        onClick={() => onPick(one)}
        style={{ opacity: 1 }}
      >
        <Text span size="sm" c={why ? 'dimmed' : 'inherit'}>
          {columnName(one)}
        </Text>
        {why && (
          <Text size="xs" c="dimmed">
            {why}
          </Text>
        )}
      </Menu.Item>
    )
  })
}
