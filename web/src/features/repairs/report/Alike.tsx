/** Open tickets that may be the same: looked at before one is filed twice. */
import { Alert, Anchor, List, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconCopyCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import { alikeTicketsQuery } from '~/api/ticketLife'
import type { Category } from '~/api/types'
import { words } from '~/lib/words'
import { keepLast } from '~/ui/keepLast'
import { Ago } from '~/ui/When'

type Props = { unitId: string | null; title: string; category: Category | null }

export function Alike({ unitId, title, category }: Props) {
  const [rested] = useDebouncedValue(title.trim(), 400)
  const told = {
    unitId: unitId ?? '',
    title: rested.length >= 3 ? rested : undefined,
    category: category ?? undefined,
  }
  const { data } = useQuery({ ...alikeTicketsQuery(told), placeholderData: keepLast })
  const items = unitId && (told.title || told.category) ? (data?.items ?? []) : []
  // It comes while somebody types: told politely, and empty as long as there is nothing.
  return (
    <div aria-live="polite">
      {items.length > 0 && (
        <Alert
          color="yellow"
          variant="light"
          icon={<IconCopyCheck size={18} aria-hidden />}
          title="Is it one of these? Then follow it instead"
        >
          <List size="sm" spacing={6}>
            {items.map((ticket) => (
              <List.Item key={ticket.id}>
                <Anchor
                  size="sm"
                  underline="always"
                  renderRoot={(props) => (
                    <Link to="/tickets/$ticketId" params={{ ticketId: ticket.id }} {...props} />
                  )}
                >
                  {ticket.number} {ticket.title}
                </Anchor>
                <Text size="xs" c="dimmed">
                  {words(ticket.status)} · reported <Ago at={ticket.createdAt} />
                  {ticket.sameHome ? '' : ` · ${ticket.address}`}
                </Text>
              </List.Item>
            ))}
          </List>
          <Text size="xs" mt={6}>
            What you typed is kept until you come back.
          </Text>
        </Alert>
      )}
    </div>
  )
}
