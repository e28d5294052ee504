/** What a rule would have done. */
import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'

import type { RulePreview } from '~/api/types'

import styles from './Automation.module.css'

export function triedWords({ lookedAt, actsOn, skips }: RulePreview): string {
  const repairs = (count: number) =>
    `${count.toLocaleString('en-GB')} ${count === 1 ? 'repair' : 'repairs'}`
  return `Of ${repairs(lookedAt)} it would have acted on ${actsOn.toLocaleString('en-GB')} and left ${skips.toLocaleString('en-GB')} that are of another kind.`
}

export function Tried({ told, waits }: { told: RulePreview; waits: boolean }) {
  return (
    <section aria-label="What it would have done" role="status">
      <Text size="sm" fw={600}>
        {triedWords(told)}
      </Text>
      <Text size="xs" c="dimmed" mb="sm">
        {waits
          ? 'Those that were reported in the last 90 days and wait that long now. '
          : 'Those that were reported in the last 90 days. '}
        Judged by what each is today; nothing was changed.
      </Text>
      <ul className={styles.list}>
        {told.items.map((one) => (
          <li key={one.ticketId}>
            <Text size="sm">
              <Link to="/tickets/$ticketId" params={{ ticketId: one.ticketId }} target="_blank">
                {one.number}
              </Link>{' '}
              {one.title}
              {one.times > 1 && `, ${one.times} times`}
            </Text>
            <Text size="xs" c="dimmed">
              {one.whyNot ? `Left: ${one.whyNot}` : 'It would have acted'}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  )
}
