/** What a rule would have done. */
import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'

import type { RulePreview } from '~/api/types'
import { Exact } from '~/ui/When'

import styles from './Automation.module.css'

function times(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'time' : 'times'}`
}

export function triedWords({ lookedAt, actsOn, skips, refused }: RulePreview): string {
  const not = refused > 0 ? `; of these, ${times(refused)} something would have been refused` : ''
  return `Of ${times(lookedAt)} it would have acted ${times(actsOn)}${not}, and left ${times(skips)} when the repair was of another kind.`
}

export function Tried({ told, waits }: { told: RulePreview; waits: boolean }) {
  return (
    <section aria-label="What it would have done" role="status">
      <Text size="sm" fw={600}>
        {triedWords(told)}
      </Text>
      {told.more && (
        <Text size="sm">
          There were more in the last 90 days: only the newest{' '}
          {told.lookedAt.toLocaleString('en-GB')} are counted.
        </Text>
      )}
      <Text size="xs" c="dimmed" mb="sm">
        {waits
          ? 'Repairs that were reported in the last 90 days and wait that long now. '
          : 'Each time in the last 90 days, judged by what the repair was at that moment. '}
        Nothing was changed.
      </Text>
      <ul className={styles.list}>
        {told.items.map((one) => (
          <li key={`${one.ticketId} ${one.at}`}>
            <Text size="sm">
              <Exact at={one.at} />:{' '}
              <Link to="/tickets/$ticketId" params={{ ticketId: one.ticketId }} target="_blank">
                {one.number}
              </Link>{' '}
              {one.title}
            </Text>
            <Text size="xs" c="dimmed">
              {outcome(one)}
              {one.byToday && ` ${one.byToday}`}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  )
}

function outcome({ whyNot, refused }: RulePreview['items'][number]): string {
  if (whyNot) return `Left: ${whyNot}`
  return refused ? `It would have acted; refused: ${refused}` : 'It would have acted.'
}
