/** The photos that came with an event of the timeline. */
import type { Attachment, TimelineEvent } from '~/api/types'

import styles from './Photos.module.css'

/** The ids in the data of an event, whichever way it names them. */
export function attachmentIds(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return []
  const { attachmentIds: many, attachmentId: one } = data as Record<string, unknown>
  const ids = Array.isArray(many) ? many : [one]
  return ids.filter((id): id is string => typeof id === 'string')
}

type Props = { event: TimelineEvent; attachments: Attachment[] }

export function EventPhotos({ event, attachments }: Props) {
  return <PhotoStrip ids={attachmentIds(event.data)} attachments={attachments} />
}

type StripProps = { ids: string[]; attachments: Attachment[] }

/** Those photos of a ticket, small, each a link to it. */
export function PhotoStrip({ ids, attachments }: StripProps) {
  const photos = attachments.filter(({ id, kind }) => kind === 'Photo' && ids.includes(id))
  if (photos.length === 0) return null
  return (
    <div className={styles.strip}>
      {photos.map((photo) => (
        <a key={photo.id} href={photo.url} target="_blank" rel="noreferrer">
          <img src={photo.thumbnailUrl ?? photo.url} alt={photo.fileName} loading="lazy" />
        </a>
      ))}
    </div>
  )
}
