/** What to do at once, before anything else. */
import { IconAlertOctagonFilled } from '@tabler/icons-react'

import styles from './EmergencyNotice.module.css'

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
