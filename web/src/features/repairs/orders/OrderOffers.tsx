/** Whom an order was offered to, and what they said: for the office. */
import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'

import { orderOffersQuery } from '~/api/offers'
import type { WorkOrderOffer } from '~/api/types'
import { useNow } from '~/lib/now'
import { dueWords } from '~/lib/time'
import { StatusTag } from '~/ui/StatusTag'

import styles from './Visits.module.css'

export function OrderOffers({ orderId }: { orderId: string }) {
  const items = useQuery(orderOffersQuery(orderId)).data?.items ?? []
  if (items.length === 0) return null
  return (
    <section className={styles.visits} aria-label="Offers">
      {items.map((offer) => (
        <Line key={offer.id} offer={offer} />
      ))}
    </section>
  )
}

function Line({ offer }: { offer: WorkOrderOffer }) {
  const now = useNow()
  const due = offer.status === 'Waiting' && offer.answerBy ? dueWords(offer.answerBy, now) : ''
  return (
    <div className={styles.past}>
      <StatusTag status={offer.status} quiet />
      <Text size="sm">
        {offer.contractorName}
        {due && `, answer due ${due}`}
        {offer.chasedAt && offer.status === 'Waiting' && ', reminded'}
        {offer.reason && `: ${offer.reason}`}
      </Text>
    </div>
  )
}
