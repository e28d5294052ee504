/** A word on its ground, with a shape, so that colour never speaks alone. */
import type { ReactNode } from 'react'

import styles from './Tag.module.css'

export type Meaning = 'emergency' | 'urgent' | 'late' | 'risk' | 'done' | 'waiting' | 'plain'

type Props = {
  meaning: Meaning
  icon?: ReactNode
  children: ReactNode
  /** Without a ground: for rows that hold many. */
  quiet?: boolean
  title?: string
}

export function Tag({ meaning, icon, children, quiet, title }: Props) {
  return (
    <span className={styles.tag} data-meaning={meaning} data-quiet={quiet} title={title}>
      {icon}
      <span>{children}</span>
    </span>
  )
}
