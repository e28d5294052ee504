/** Open tickets that may be the same: looked at before one is filed twice. */
import { Alert, Anchor, Button, List, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconCopyCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import { alikeTicketsQuery, useFollowInstead } from '~/api/ticketLife'
import type { AlikeTicket, Category } from '~/api/types'
import { count, words } from '~/lib/words'
import { keepLast } from '~/ui/keepLast'
import { toastProblem } from '~/ui/toast'
import { Ago } from '~/ui/When'

/** A ticket that is followed instead of filing another, and whether the follow began just now. */
export type Same = { id: string; number: string; began: boolean }

type Props = {
  unitId: string | null
  title: string
  category: Category | null
  staff: boolean
  /** How many photos are put on the ticket that is chosen. */
  photos: number
  /** They are on their way. */
  sending: boolean
  onSame: (ticket: Same) => void
}

export function Alike({ unitId, title, category, photos, ...rest }: Props) {
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
                <ThisOne ticket={ticket} {...rest} />
              </List.Item>
            ))}
          </List>
          <Text size="xs" mt={6}>
            {photos > 0 && `The ${count(photos, 'photo')} that you chose will be put on it. `}
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
  sending,
  onSame,
}: Pick<Props, 'staff' | 'sending' | 'onSame'> & { ticket: AlikeTicket }) {
  const follow = useFollowInstead(ticket.id)
  const { id, number } = ticket
  function same() {
    if (!staff) return onSame({ id, number, began: false })
    follow.mutate(undefined, {
      onSuccess: (before) => onSame({ id, number, began: !before }),
      onError: (error) => toastProblem(error.message),
    })
  }
  return (
    <Button
      size="compact-sm"
      variant="default"
      mt={4}
      aria-label={`This is the same as ${number}: follow it`}
      loading={follow.isPending || sending}
      onClick={same}
    >
      This is the same: follow it
    </Button>
  )
}
