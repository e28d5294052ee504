/** What became, or would become, of each ticket: what was refused first. */
import { Text } from '@mantine/core'
import { IconCircleCheck, IconCircleX, IconEqual } from '@tabler/icons-react'

import type { BulkOutcome, BulkResult } from '~/api/types'
import { type Meaning, Tag } from '~/ui/Tag'

import styles from './Bulk.module.css'
import { recipientWords } from './recipientWords'

type Look = { meaning: Meaning; Icon: typeof IconEqual; now: string; later: string }

const looks: Record<BulkOutcome, Look> = {
  Refused: { meaning: 'late', Icon: IconCircleX, now: 'Refused', later: 'Cannot' },
  Done: { meaning: 'done', Icon: IconCircleCheck, now: 'Done', later: 'Will be done' },
  Unchanged: { meaning: 'plain', Icon: IconEqual, now: 'Unchanged', later: 'Is so already' },
}

const order: BulkOutcome[] = ['Refused', 'Done', 'Unchanged']

export function BulkRows({ result }: { result: BulkResult }) {
  const rows = order.flatMap((outcome) => result.items.filter((row) => row.outcome === outcome))
  return (
    <ul className={styles.rows} aria-label={result.preview ? 'Preview' : 'Result'}>
      {rows.map((row) => {
        const { meaning, Icon, now, later } = looks[row.outcome]
        return (
          <li key={row.ticketId} className={styles.row}>
            <span className={styles.what}>
              <Text size="sm" fw={500}>
                {row.number ?? 'A ticket that is gone'} {row.title}
              </Text>
              {row.why && (
                <Text size="xs" c="dimmed">
                  {row.why}
                </Text>
              )}
              {row.recipients?.map((to, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two may bear one name, and the list stands.
                <Text key={index} size="xs" c="dimmed">
                  {recipientWords(to)}
                </Text>
              ))}
            </span>
            <Tag meaning={meaning} icon={<Icon size={14} aria-hidden />}>
              {result.preview ? later : now}
            </Tag>
          </li>
        )
      })}
    </ul>
  )
}
