/** The priced lines of an order, and what they come to. */
import type { OrderPricing } from '~/api/types'
import { pounds } from '~/lib/money'

import styles from './Pricing.module.css'

export function LinesTable({ pricing, label }: { pricing: OrderPricing; label: string }) {
  const changed = pricing.originalGbp !== pricing.netGbp
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">Work</th>
          <th scope="col" data-end>
            How much
          </th>
          <th scope="col" data-end>
            Cost
          </th>
        </tr>
      </thead>
      <tbody>
        {pricing.lines.map((line) => (
          <tr key={line.id} data-struck={line.quantity === '0'}>
            <th scope="row">
              <span className={styles.what}>{line.words}</span>
              <span className={styles.code}>
                {line.code} · {pounds(line.priceGbp)} / {line.unit}
                {line.quantity === '0' && ' · struck out'}
                {line.originalQuantity !== line.quantity &&
                  (line.originalQuantity === '0'
                    ? ' · added later'
                    : ` · at first ${line.originalQuantity}`)}
              </span>
            </th>
            <td data-end>{line.quantity}</td>
            <td data-end>{pounds(line.totalGbp)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        {changed && <Sum name="Agreed at the start" amount={pricing.originalGbp} />}
        <Sum name="Total without VAT" amount={pricing.netGbp} strong />
        <Sum name="VAT" amount={pricing.vatGbp} />
        <Sum name="With VAT" amount={pricing.grossGbp} />
      </tfoot>
    </table>
  )
}

function Sum({ name, amount, strong }: { name: string; amount: string; strong?: boolean }) {
  return (
    <tr style={strong ? { fontWeight: 650 } : undefined}>
      <th scope="row" colSpan={2} style={strong ? { fontWeight: 650 } : undefined}>
        {name}
      </th>
      <td data-end>{pounds(amount)}</td>
    </tr>
  )
}
