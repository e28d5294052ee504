/** What a change comes to: before, what it adds, and after. */
import { pounds } from '~/lib/money'

import styles from './Pricing.module.css'
import { amountOf, type Sums, signed } from './sums'

export function Totals({ before, change, after }: Sums) {
  const facts = [
    { name: 'Before', value: pounds(amountOf(before)) },
    { name: 'Change', value: signed(change, pounds) },
    { name: 'After', value: pounds(amountOf(after)) },
  ]
  return (
    <dl className={styles.sums} aria-label="Totals without VAT">
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
