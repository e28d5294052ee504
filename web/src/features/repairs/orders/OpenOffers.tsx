/** The jobs that a firm is offered: what, roughly where and until when, to accept or decline. */
import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { openOffersQuery, useAcceptOffer, useDeclineOffer } from '~/api/offers'
import { itemsOf } from '~/api/page'
import type { WorkOrderOffer } from '~/api/types'
import { useNow } from '~/lib/now'
import { dueWords } from '~/lib/time'
import { words } from '~/lib/words'
import { LoadMore } from '~/ui/LoadMore'
import { PriorityTag } from '~/ui/PriorityTag'
import { ReasonDialog } from '~/ui/ReasonDialog'
import { toast, toastProblem } from '~/ui/toast'

import styles from './Orders.module.css'

export function OpenOffers() {
  const query = useInfiniteQuery(openOffersQuery())
  const offers = query.data ? itemsOf(query.data) : []
  if (offers.length === 0) return null
  return (
    <Stack gap="sm" component="section" aria-label="Offered to you">
      <Title order={2}>Offered to you</Title>
      {offers.map((offer) => (
        <Offer key={offer.id} offer={offer} />
      ))}
      <LoadMore query={query} />
    </Stack>
  )
}

function Offer({ offer }: { offer: WorkOrderOffer }) {
  const now = useNow()
  const [declining, setDeclining] = useState(false)
  const accept = useAcceptOffer()
  const decline = useDeclineOffer(offer.id)
  return (
    <article className={styles.card} aria-label={offer.orderNumber}>
      <div className={styles.head}>
        <Title order={3}>{offer.title}</Title>
        <PriorityTag priority={offer.priority} quiet />
      </div>
      <Text size="sm">
        {words(offer.category)} in {offer.district}
        {offer.answerBy && `, answer due ${dueWords(offer.answerBy, now)}`}
      </Text>
      {offer.description && <Text size="sm">{offer.description}</Text>}
      <Group gap="xs">
        <Button
          loading={accept.isPending}
          onClick={() =>
            accept.mutate(offer.id, {
              onSuccess: () => toast(`${offer.orderNumber} is yours.`),
              onError: (error) => toastProblem(error.message),
            })
          }
        >
          Accept
        </Button>
        <Button variant="default" onClick={() => setDeclining(true)}>
          Decline
        </Button>
      </Group>
      {declining && (
        <ReasonDialog
          title={`Decline: ${offer.orderNumber}`}
          explain="The office asks somebody else."
          label="Reason"
          submit="Decline"
          busy={decline.isPending}
          onClose={() => setDeclining(false)}
          send={(reason, { onSuccess, onError }) =>
            decline.mutate(reason, {
              onError,
              onSuccess: () => {
                onSuccess()
                toast('Job declined.')
              },
            })
          }
        />
      )}
    </article>
  )
}
