/** Open tickets that may be the same: looked at before one is filed twice. */
import { Alert, Anchor, Button, List, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconCopyCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ApiError } from '~/api/problem'
import { alikeTicketsQuery, useFollowInstead } from '~/api/ticketLife'
import type { AlikeTicket, Category } from '~/api/types'
import { count, words } from '~/lib/words'
import { EmergencyNotice } from '~/ui/EmergencyNotice'
import { keepLast } from '~/ui/keepLast'
import { toastProblem } from '~/ui/toast'
import { Ago } from '~/ui/When'

import { useSending } from '../messages/useSending'

/**
 * A ticket that is followed instead of filing another, whether the follow began just now, and
 * whether what was typed was written to the staff.
 */
export type Same = { id: string; number: string; began: boolean; said: boolean }

type Props = {
  unitId: string | null
  title: string
  description: string
  category: Category | null
  staff: boolean
  /** How many photos are put on the ticket that is chosen. */
  photos: number
  /** They are on their way. */
  sending: boolean
  onSame: (ticket: Same) => void
}

/** Characters of a description that the server reads for an emergency. */
const HEARD = 1000

export function Alike({ unitId, title, description, category, photos, ...rest }: Props) {
  const [rested] = useDebouncedValue(title.trim(), 400)
  const [more] = useDebouncedValue(description.trim().slice(0, HEARD), 400)
  const told = {
    unitId: unitId ?? '',
    description: more.length >= 3 ? more : undefined,
    title: rested.length >= 3 ? rested : undefined,
    category: category ?? undefined,
  }
  const { data } = useQuery({ ...alikeTicketsQuery(told), placeholderData: keepLast })
  const asked = unitId && (told.title || told.description || told.category)
  const items = asked ? (data?.items ?? []) : []
  const advice = asked ? data?.emergency?.advice : undefined
  const typed = [title, description]
    .map((text) => text.trim())
    .filter(Boolean)
    .join('\n\n')
  // It comes while somebody types: told politely, and empty as long as there is nothing.
  return (
    <div aria-live="polite">
      {advice && <EmergencyNotice advice={advice} />}
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
                <ThisOne ticket={ticket} typed={typed} {...rest} />
              </List.Item>
            ))}
          </List>
          <Text size="xs" mt={6}>
            {photos > 0 && `The ${count(photos, 'photo')} that you chose will be put on it. `}
            {rest.staff
              ? 'What you typed is kept until you come back.'
              : 'What you typed is sent to us as a message about it.'}
          </Text>
        </Alert>
      )}
    </div>
  )
}

/** Characters of a message at most. */
const LONGEST = 4000

type ThisProps = Pick<Props, 'staff' | 'sending' | 'onSame'> & {
  ticket: AlikeTicket
  typed: string
}

/**
 * Staff are told of its moves from then on. Whoever lives there sees it among their repairs anyway;
 * what they typed goes to the staff as a message about it.
 */
function ThisOne({ ticket, staff, sending, typed, onSame }: ThisProps) {
  const follow = useFollowInstead(ticket.id)
  // Pressed again after a failure it is still one message.
  const { send, sending: writing } = useSending(ticket.id)
  const { id, number } = ticket
  function same() {
    if (!staff) {
      const written = typed === '' ? Promise.resolve() : send({ body: typed.slice(0, LONGEST) })
      written.then(
        () => onSame({ id, number, began: false, said: typed !== '' }),
        (error: ApiError) => toastProblem(error.message),
      )
      return
    }
    follow.mutate(undefined, {
      onSuccess: (before) => onSame({ id, number, began: !before, said: false }),
      onError: (error) => toastProblem(error.message),
    })
  }
  return (
    <Button
      size="compact-sm"
      variant="default"
      mt={4}
      aria-label={`This is the same as ${number}: follow it`}
      loading={follow.isPending || writing || sending}
      onClick={same}
    >
      This is the same: follow it
    </Button>
  )
}
