/** ⌘K: go anywhere, do anything, find a ticket. */
import { UnstyledButton } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { Spotlight } from '@mantine/spotlight'
import { IconPlus, IconSearch, IconTicket } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'

import { itemsOf } from '~/api/page'
import { ticketListQuery } from '~/api/tickets'

import { commandStore, commands } from './keysStore'
import type { Place } from './places'
import styles from './Shell.module.css'

export function SearchButton() {
  return (
    <UnstyledButton className={styles.search} onClick={commands.open}>
      <IconSearch size={18} aria-hidden />
      <span className={styles.wide}>Search or go to</span>
      <kbd className={styles.wide}>⌘K</kbd>
    </UnstyledButton>
  )
}

type Props = { places: Place[]; mayReport: boolean }

export function CommandList({ places, mayReport }: Props) {
  const [query, setQuery] = useState('')
  const navigate = useNavigate()
  const wanted = query.trim().toLowerCase()
  const shown = places.filter((place) => place.label.toLowerCase().includes(wanted))
  return (
    <Spotlight.Root
      store={commandStore}
      query={query}
      onQueryChange={setQuery}
      shortcut="mod + K"
      attributes={{ content: { 'aria-label': 'Search or go to' } }}
      overlayProps={{ backgroundOpacity: 0.4, blur: 0 }}
      transitionProps={{ duration: 0 }}
    >
      <Spotlight.Search
        placeholder="Go to a page, or find a ticket by words or number"
        aria-label="Search or go to"
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {shown.length > 0 && (
          <Spotlight.ActionsGroup label="Go to">
            {shown.map(({ to, label, Icon }) => (
              <Spotlight.Action
                key={to}
                label={label}
                leftSection={<Icon size={18} aria-hidden />}
                onClick={() => void navigate({ to })}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {mayReport && 'report a repair'.includes(wanted) && (
          <Spotlight.Action
            label="Report a repair"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => void navigate({ to: '/tickets/new' })}
          />
        )}
        <FoundTickets query={query.trim()} />
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

const enough = 6

function FoundTickets({ query }: { query: string }) {
  const [rested] = useDebouncedValue(query, 200)
  const navigate = useNavigate()
  const enabled = rested.length >= 2
  const found = useInfiniteQuery({ ...ticketListQuery({ q: rested }), enabled })
  if (!enabled) return null
  if (found.error) return <Spotlight.Empty>Tickets cannot be searched just now.</Spotlight.Empty>
  if (!found.data) return null
  const tickets = itemsOf(found.data).slice(0, enough)
  if (tickets.length === 0) return <Spotlight.Empty>No ticket has these words.</Spotlight.Empty>
  return (
    <Spotlight.ActionsGroup label="Tickets">
      {tickets.map((ticket) => (
        <Spotlight.Action
          key={ticket.id}
          label={`${ticket.number} ${ticket.title}`}
          description={ticket.address}
          leftSection={<IconTicket size={18} aria-hidden />}
          onClick={() =>
            void navigate({ to: '/tickets/$ticketId', params: { ticketId: ticket.id } })
          }
        />
      ))}
    </Spotlight.ActionsGroup>
  )
}
