/** One photo in the grid, or a document as a link. */
import { IconFileText } from '@tabler/icons-react'

import type { Attachment } from '~/api/types'

import styles from './Photos.module.css'

export function Thumb({ attachment, onShow }: { attachment: Attachment; onShow: () => void }) {
  if (attachment.kind === 'Document') {
    return (
      <a className={styles.document} href={attachment.url} target="_blank" rel="noreferrer">
        <IconFileText size={24} stroke={1.5} aria-hidden />
        <span>{attachment.fileName}</span>
      </a>
    )
  }
  return (
    <button
      type="button"
      className={styles.thumb}
      aria-label={`View photo ${attachment.fileName}`}
      onClick={onShow}
    >
      <img src={attachment.thumbnailUrl ?? attachment.url} alt="" loading="lazy" decoding="async" />
    </button>
  )
}
