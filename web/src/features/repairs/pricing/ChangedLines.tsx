/** The lines of a change: at the start, before it, and by it. */
import type { Variation } from '~/api/types'
import { pounds } from '~/lib/money'

import styles from './Pricing.module.css'
import { penceOf, signed } from './sums'

export function ChangedLines({ variation }: { variation: Variation }) {
  return (
    <table className={styles.table} aria-label={`Lines of change ${variation.number}`}>
      <thead>
        <tr>
          <th scope="col">Work</th>
          <th scope="col" data-end>
            At first
          </th>
          <th scope="col" data-end>
            Before
          </th>
          <th scope="col" data-end>
            After
          </th>
          <th scope="col" data-end data-wide>
            Change
          </th>
        </tr>
      </thead>
      <tbody>
        {variation.lines.map((line) => (
          <tr key={line.lineId}>
            <th scope="row">
              {line.words}
              <span className={styles.code}>
                {line.code} · {pounds(line.priceGbp)} / {line.unit}
              </span>
            </th>
            <td data-end>{line.original}</td>
            <td data-end>{line.before}</td>
            <td data-end style={line.before === line.after ? undefined : { fontWeight: 650 }}>
              {line.after}
            </td>
            <td data-end data-wide>
              {signed(penceOf(line.changeGbp), pounds)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
