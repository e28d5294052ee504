/** What colleagues have begun to write and share: to read, and to take up into one's own words. */
import { Button, Group, Text } from '@mantine/core'

import type { SharedDraft } from '~/api/types'
import { useNow } from '~/lib/now'
import { agoWords } from '~/lib/time'
import { Tag } from '~/ui/Tag'

import styles from './Ticket.module.css'

type Props = {
  drafts: SharedDraft[]
  /** The field that is written here. */
  field: string
  /** What stands in one's own field. */
  text: string
  onTake: (text: string) => void
}

export function SharedDrafts({ drafts, field, text, onTake }: Props) {
  const now = useNow()
  const shown = drafts.filter(({ fields }) => fields[field]?.trim())
  return shown.map(({ userId, by, fields, savedAt }) => {
    const theirs = fields[field] ?? ''
    const taken = text.includes(theirs.trim())
    return (
      <section key={userId} className={styles.shared} aria-label={`Draft of ${by}`}>
        <Group gap="xs">
          <Tag meaning="plain">Shared draft</Tag>
          <Text size="xs" c="dimmed">
            {by}, saved {agoWords(savedAt, now)}
          </Text>
          <Button
            variant="subtle"
            size="compact-xs"
            ml="auto"
            disabled={taken}
            onClick={() => onTake(joined(text, theirs))}
          >
            {taken ? 'These words are in yours' : 'Use these words'}
          </Button>
        </Group>
        <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
          {theirs}
        </Text>
      </section>
    )
  })
}

/** What one has typed oneself stays, and stands first. */
function joined(mine: string, theirs: string): string {
  return mine.trim() === '' ? theirs : `${mine.trimEnd()}\n\n${theirs}`
}
