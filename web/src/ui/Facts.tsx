/** Facts as pairs of a name and a value. */
import type { ReactNode } from 'react'

import styles from './Facts.module.css'

export type Fact = { name: string; value: ReactNode }
type Absent = false | null | undefined | ''

export function Facts({ facts, columns }: { facts: (Fact | Absent)[]; columns?: boolean }) {
  const shown = facts.filter((fact) => !!fact)
  return (
    <dl className={styles.facts} data-columns={columns}>
      {shown.map((fact) => (
        <div key={fact.name}>
          <dt>{fact.name}</dt>
          <dd>{fact.value ?? <span className={styles.none}>–</span>}</dd>
        </div>
      ))}
    </dl>
  )
}
