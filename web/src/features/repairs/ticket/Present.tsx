/** Who else has the ticket open, told politely as it changes. */
import { IconEdit, IconEye, IconPencil } from '@tabler/icons-react'

import type { Doing, PresentColleague } from '~/api/types'

import { useOthers } from './doing'
import styles from './Present.module.css'

const does: Record<Doing, { words: string; Icon: typeof IconEye }> = {
  Viewing: { words: 'is looking at this', Icon: IconEye },
  Writing: { words: 'is writing', Icon: IconPencil },
  Editing: { words: 'is changing this', Icon: IconEdit },
}

/** How many are named; the others are counted. */
const named = 4

/** What a colleague does, in words. */
export function presentWords({ name, doing }: PresentColleague): string {
  return `${name} ${does[doing].words}`
}

export function Present() {
  const others = useOthers()
  const shown = others.slice(0, named)
  const more = others.length - shown.length
  return (
    <ul className={styles.present} aria-label="Also here" aria-live="polite">
      {shown.map((one) => {
        const { Icon } = does[one.doing]
        return (
          <li key={one.userId} className={styles.one} data-doing={one.doing}>
            <Icon size={14} aria-hidden /> {presentWords(one)}
          </li>
        )
      })}
      {more > 0 && <li className={styles.one}>and {more} more</li>}
    </ul>
  )
}
