/** Open tickets that may be the same: looked at before one is filed twice. */
import { Alert, Anchor, Button, List, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconCopyCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import { alikeTicketsQuery, useWatch } from '~/api/ticketLife'
import type { AlikeTicket, Category } from '~/api/types'
import { words } from '~/lib/words'
import { keepLast } from '~/ui/keepLast'
import { toastProblem } from '~/ui/toast'
import { Ago } from '~/ui/When'

/** A ticket that is followed instead of filing another. */
export type Same = { id: string; number: string }

type Props = {
  unitId: string | null
  title: string
  category: Category | null
  staff: boolean
  onSame: (ticket: Same) => void
}

export function Alike({ unitId, title, category, staff, onSame }: Props) {
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
                <ThisOne ticket={ticket} staff={staff} onSame={onSame} />
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

/** Staff are told of its moves from then on; whoever lives there sees it among their repairs anyway. */
function ThisOne({
  ticket,
  staff,
  onSame,
}: Pick<Props, 'staff' | 'onSame'> & { ticket: AlikeTicket }) {
  const watch = useWatch(ticket.id)
  function same() {
    if (!staff) return onSame(ticket)
    watch.mutate(true, {
      onSuccess: () => onSame(ticket),
      onError: (error) => toastProblem(error.message),
    })
  }
  return (
    <Button
      size="compact-sm"
      variant="default"
      mt={4}
      aria-label={`This is the same as ${ticket.number}: follow it`}
      loading={watch.isPending}
      onClick={same}
    >
      This is the same: follow it
    </Button>
  )
}
