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
  /** Long words break into lines where the place is narrow. */
  wraps?: boolean
}

export function Tag({ meaning, icon, children, quiet, title, wraps }: Props) {
  return (
    <span
      className={styles.tag}
      data-meaning={meaning}
      data-quiet={quiet}
      data-wraps={wraps}
      title={title}
    >
      {icon}
      <span>{children}</span>
    </span>
  )
}
