/** What happened, newest first, and the box to add a note. */
import { Button, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { itemsOf } from '~/api/page'
import { earlierEventsQuery } from '~/api/tickets'
import type { TicketPage, TimelineEvent } from '~/api/types'
import { roleWords } from '~/lib/words'
import { Linked } from '~/ui/Linked'
import { Ago } from '~/ui/When'

import life from '../life/Life.module.css'
import { EventPhotos } from '../photos/EventPhotos'
import { ByPolicy } from './ByPolicy'
import { iconOf } from './eventIcons'
import { NoteBox } from './NoteBox'
import styles from './Ticket.module.css'

export function Timeline({ page }: { page: TicketPage }) {
  return (
    <div className={styles.timeline}>
      {page.ticket.description && (
        <p className={styles.description}>
          <Linked text={page.ticket.description} />
        </p>
      )}
      <NoteBox page={page} />
      <ol className={styles.events} aria-label="Timeline">
        {page.events.map((event) => (
          <Entry key={event.id} event={event} page={page} />
        ))}
      </ol>
      {page.moreEvents && <Earlier page={page} after={page.moreEvents} />}
    </div>
  )
}

function Entry({ event, page }: { event: TimelineEvent; page: TicketPage }) {
  const Icon = iconOf(event.type)
  const { actor } = event
  return (
    <li className={styles.event}>
      <span className={styles.eventIcon}>
        <Icon size={16} stroke={1.8} aria-hidden />
      </span>
      <div className={styles.eventBody}>
        <div
          className={
            event.type === 'NoteAdded' ? `${styles.eventText} ${life.noted}` : styles.eventText
          }
        >
          <Linked text={event.text} />
        </div>
        <EventPhotos event={event} attachments={page.attachments} />
        <Text size="xs" c="dimmed">
          {event.type === 'NoteAdded' && 'Internal note · '}
          {actor
            ? `${actor.name}${actor.role ? `, ${roleWords(actor.role).toLowerCase()}` : ''} · `
            : ''}
          <Ago at={event.at} />
          {event.policyVersion != null && (
            <>
              {' · '}
              <ByPolicy version={event.policyVersion} />
            </>
          )}
        </Text>
      </div>
    </li>
  )
}

function Earlier({ page, after }: { page: TicketPage; after: string }) {
  const [wanted, setWanted] = useState(false)
  const query = useInfiniteQuery({
    ...earlierEventsQuery(page.ticket.id, after),
    enabled: wanted,
  })
  const more = !query.data || query.hasNextPage
  return (
    <>
      {query.data && (
        <ol className={styles.events} aria-label="Earlier">
          {itemsOf(query.data).map((event) => (
            <Entry key={event.id} event={event} page={page} />
          ))}
        </ol>
      )}
      {more && (
        <Button
          variant="default"
          size="xs"
          loading={query.isFetching}
          onClick={() => (wanted ? void query.fetchNextPage() : setWanted(true))}
        >
          Show earlier
        </Button>
      )}
    </>
  )
}
