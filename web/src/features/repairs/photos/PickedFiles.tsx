/** What was picked: its progress, or what is wrong with it. */
import { ActionIcon, Progress, Text } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'

import { sizeWords } from './files'
import styles from './Photos.module.css'
import type { Picked, Uploads } from './useUploads'

export function PickedFiles({ uploads }: { uploads: Pick<Uploads, 'files' | 'remove'> }) {
  if (uploads.files.length === 0) return null
  return (
    <ul className={styles.picked} aria-label="Chosen files">
      {uploads.files.map((one) => (
        <li key={one.key}>
          <PickedFile one={one} onRemove={() => uploads.remove(one.key)} />
        </li>
      ))}
    </ul>
  )
}

function PickedFile({ one, onRemove }: { one: Picked; onRemove: () => void }) {
  const percent = Math.round(one.share * 100)
  return (
    <div className={styles.pickedRow}>
      <div className={styles.pickedName}>
        <Text size="sm" truncate>
          {one.file.name}
        </Text>
        <Text
          size="xs"
          c={one.error ? 'var(--mu-late)' : 'dimmed'}
          role={one.error ? 'alert' : undefined}
        >
          {one.error ?? (one.state === 'sending' ? `${percent} %` : sizeWords(one.file.size))}
        </Text>
        {one.state === 'sending' && (
          <Progress value={percent} size="xs" aria-label={`Uploading ${one.file.name}`} />
        )}
      </div>
      {one.state === 'sent' ? (
        <IconCheck size={18} color="var(--mu-done)" aria-label="Sent" />
      ) : (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`Remove ${one.file.name}`}
          disabled={one.state === 'sending'}
          onClick={onRemove}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      )}
    </div>
  )
}
