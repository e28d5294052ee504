/** What to do at once, before anything else. */
import { IconAlertOctagonFilled } from '@tabler/icons-react'

import styles from './EmergencyNotice.module.css'

/** Whom to ring in an emergency of any kind, before we can be there. */
export const ringFirst =
  'If anybody is in danger, ring 999. For a smell of gas or a carbon monoxide alarm go outside and ring 0800 111 999. For a power cut ring 105. Then send this, and ring us as well.'

export function EmergencyNotice({ advice }: { advice: string }) {
  return (
    <section className={styles.notice} aria-label="Emergency advice">
      <IconAlertOctagonFilled size={20} aria-hidden />
      <div>
        <strong>Emergency advice</strong>
        <p>{advice}</p>
      </div>
    </section>
  )
}
