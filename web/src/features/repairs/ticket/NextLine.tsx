/** What is next, by whom, by when, and the one or two buttons that do it. */
import { Button, Group, Text } from '@mantine/core'

import type { TicketPage } from '~/api/types'
import { nextActions, whyNotCheck } from '~/lib/actions'
import { useNow } from '~/lib/now'
import { dueWords, exact, lastMoment } from '~/lib/time'

import styles from './Ticket.module.css'
import type { OpenAction } from './TicketHead'

type Props = { page: TicketPage; onPick: OpenAction }

export function NextLine({ page, onPick }: Props) {
  const actions = nextActions(page)
  const notYours = whyNotCheck(page)
  return (
    <section className={styles.next} aria-label="Next">
      <p className={styles.nextText}>
        <strong>Next:</strong> {page.next.text} <NextBy page={page} />
      </p>
      {notYours && (
        <Text size="sm" c="dimmed">
          {notYours}
        </Text>
      )}
      {actions.length > 0 && (
        <Group gap="xs">
          {actions.map((action, index) => (
            <Button
              key={action.key}
              variant={index === 0 ? 'filled' : 'default'}
              onClick={() => onPick(action)}
            >
              {action.label}
            </Button>
          ))}
        </Group>
      )}
    </section>
  )
}

function NextBy({ page }: { page: TicketPage }) {
  const now = useNow()
  const { by } = page.next
  // "Nobody" says no more than the text did.
  const who = page.next.who === 'Nobody' ? '' : page.next.who
  if (!who && !by) return null
  return (
    <Text span size="sm" c="dimmed">
      {who}
      {who && by ? ' · ' : ''}
      {by && (
        <time dateTime={by} title={exact(lastMoment(by))}>
          {dueWords(by, now)}
        </time>
      )}
    </Text>
  )
}
