/** What differs between two policies. */
import { Text } from '@mantine/core'

import type { ServicePolicy } from '~/api/types'

import styles from './Policy.module.css'
import { differences } from './rules'

export function Differences({ old, next }: { old: ServicePolicy; next: ServicePolicy }) {
  const lines = differences(old, next)
  if (lines.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        Nothing differs.
      </Text>
    )
  }
  return (
    <ul className={styles.differences}>
      {lines.map(({ what, from, to }) => (
        <li key={what}>
          <strong>{what}:</strong> <del>{from}</del> → <ins>{to}</ins>
        </li>
      ))}
    </ul>
  )
}
