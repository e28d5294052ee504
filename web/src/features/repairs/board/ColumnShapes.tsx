/** The shape of a board that is coming. */
import { Rows } from '~/ui/Skeletons'

import styles from './Board.module.css'

export function ColumnShapes() {
  return (
    <div className={styles.columns}>
      {['one', 'two', 'three', 'four'].map((column) => (
        <div key={column} className={styles.column}>
          <Rows rows={4} height={104} />
        </div>
      ))}
    </div>
  )
}
