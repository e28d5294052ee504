/** What the check found, in numbers. */
import type { ImportPage } from '~/api/types'
import { Card } from '~/ui/Page'

import styles from './Imports.module.css'

export function Counts({ page }: { page: ImportPage }) {
  const { rows } = page.import
  const tiles: [string, number, boolean?][] = [
    ['rows in the file', rows.read],
    ['ready to import', rows.good],
    ['with problems', rows.bad, rows.bad > 0],
    ['here already', rows.duplicate],
  ]
  return (
    <Card label="What the check found">
      <dl className={styles.tiles}>
        {tiles.map(([name, number, bad]) => (
          <div key={name} className={styles.tile} data-bad={bad}>
            <dt>{name}</dt>
            <dd>{number.toLocaleString('en-GB')}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
