/** What a ticket waits for, in words, with what ends it. */
import { Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'

import { ticketHoldsQuery } from '~/api/ticketLife'
import type { TicketPage } from '~/api/types'
import { dateWords } from '~/lib/time'
import { words } from '~/lib/words'
import { Ago } from '~/ui/When'

import type { OpenAction } from '../ticket/TicketHead'
import styles from './Life.module.css'

type Props = { page: TicketPage; onPick: OpenAction }

export function Waiting({ page, onPick }: Props) {
  const { hold, deferredUntil } = page.ticket
  const { allowed } = page.can.note
  if (!hold && !deferredUntil) return null
  return (
    <section className={styles.waiting} aria-label="Waiting">
      {hold && <Hold page={page} />}
      {deferredUntil && (
        <Text size="sm" fw={600}>
          Set aside until {dateWords(deferredUntil)}
        </Text>
      )}
      {allowed && (
        <Group gap="xs">
          {hold && (
            <>
              <Button size="xs" onClick={() => onPick({ key: 'resume' })}>
                Go on
              </Button>
              <Button size="xs" variant="default" onClick={() => onPick({ key: 'hold' })}>
                Change
              </Button>
            </>
          )}
          {deferredUntil && (
            <Button size="xs" variant="default" onClick={() => onPick({ key: 'bring-back' })}>
              Bring back now
            </Button>
          )}
        </Group>
      )}
    </section>
  )
}

function Hold({ page }: { page: TicketPage }) {
  const { id, hold } = page.ticket
  const periods = useQuery(ticketHoldsQuery(id)).data?.items ?? []
  const current = periods.find(({ endedAt }) => !endedAt)
  if (!hold) return null
  return (
    <div className={styles.why}>
      <Text size="sm" fw={600}>
        {words(hold.reason)}
      </Text>
      {current?.note && <Text size="sm">{current.note}</Text>}
      <Text size="xs" c="dimmed">
        {current?.startedBy ? `${current.startedBy} · ` : ''}
        <Ago at={hold.since} />
        {periods.length > 1 && ` · on hold ${periods.length} times in all`}
      </Text>
    </div>
  )
}
