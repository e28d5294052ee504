/** Every change of the priced work that was decided or counted at once. */
import { Text } from '@mantine/core'

import type { Variation, VariationStatus } from '~/api/types'
import { pounds } from '~/lib/money'
import { Ago } from '~/ui/When'

import { ByPolicy } from '../ticket/ByPolicy'
import styles from './Pricing.module.css'
import { penceOf, signed } from './sums'

const became: Record<VariationStatus, string> = {
  Applied: 'counted at once',
  Waiting: 'waits',
  Approved: 'approved',
  Rejected: 'rejected',
  Withdrawn: 'taken back',
}

export function History({ variations }: { variations: Variation[] }) {
  const past = variations.filter(({ status }) => status !== 'Waiting')
  if (past.length === 0) return null
  return (
    <details className={styles.history}>
      <summary>{past.length === 1 ? '1 change so far' : `${past.length} changes so far`}</summary>
      <ol reversed>
        {past.map((one) => (
          <li key={one.id}>
            {one.kind === 'Extra' ? 'Extra work' : 'Agreed'} {became[one.status]}:{' '}
            {pounds(one.beforeGbp)} {signed(penceOf(one.changeGbp), pounds)} ={' '}
            {pounds(one.afterGbp)}
            <Text size="sm" c="dimmed">
              {one.askedBy ?? 'Somebody'}, <Ago at={one.askedAt} />
              {one.decidedBy && ` · ${one.decidedBy} decided`}
              {' · '}
              <ByPolicy version={one.decidedPolicyVersion ?? one.policyVersion} />
            </Text>
            {one.reason && <p className={styles.quote}>“{one.reason}”</p>}
            {one.decisionNote && <p className={styles.quote}>Answer: “{one.decisionNote}”</p>}
          </li>
        ))}
      </ol>
    </details>
  )
}
