/** The priced work on the card of an order: its lines, what waits, and changing it. */
import { Group, Title } from '@mantine/core'
import { IconCurrencyPound } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRouteContext } from '@tanstack/react-router'
import { useState } from 'react'

import { pricingQuery } from '~/api/pricing'
import type { OrderPricing, WorkOrder } from '~/api/types'
import { can } from '~/lib/can'
import { Loaded } from '~/ui/Loaded'
import { Rows } from '~/ui/Skeletons'
import { WhyButton } from '~/ui/WhyButton'

import { History } from './History'
import { LinesTable } from './LinesTable'
import styles from './Pricing.module.css'
import { Proposal } from './Proposal'
import { VariationDialog } from './VariationDialog'
import { WaitingCard } from './WaitingCard'

export function PricedWork({ order }: { order: WorkOrder }) {
  const { me } = useRouteContext({ from: '/shell' })
  if (!can(me, 'quotes:read')) return null
  return (
    <Priced order={order} mayAsk={can(me, 'quotes:submit')} mayTriage={can(me, 'tickets:update')} />
  )
}

type Props = { order: WorkOrder; mayAsk: boolean; mayTriage: boolean }

function Priced({ order, mayAsk, mayTriage }: Props) {
  const query = useQuery(pricingQuery(order.id))
  return (
    <Loaded query={query} skeleton={<Rows rows={1} height={32} />}>
      {(pricing) => <Shown order={order} pricing={pricing} mayAsk={mayAsk} mayTriage={mayTriage} />}
    </Loaded>
  )
}

function Shown({ order, pricing, mayAsk, mayTriage }: Props & { pricing: OrderPricing }) {
  const [asking, setAsking] = useState(false)
  const { lines, waiting, variations, nextKind, whyNot } = pricing
  const none = lines.length === 0 && variations.length === 0
  // Nothing was ever priced, and nothing can be: there is nothing to say.
  if (none && (!mayAsk || !nextKind)) return null
  return (
    <section className={styles.priced} aria-label={`Priced work of ${order.number}`}>
      {!none && (
        <div className={styles.head}>
          <Title order={3} size="h5">
            Priced work
          </Title>
        </div>
      )}
      {waiting && <WaitingCard variation={waiting} />}
      {lines.length > 0 && (
        <LinesTable pricing={pricing} label={`Priced lines of ${order.number}`} />
      )}
      {mayTriage && <Proposal order={order} pricing={pricing} />}
      {mayAsk && (
        <Group gap="xs">
          <WhyButton
            size="compact-sm"
            variant="subtle"
            leftSection={<IconCurrencyPound size={16} aria-hidden />}
            why={nextKind ? undefined : (whyNot ?? 'It is not open now.')}
            onClick={() => setAsking(true)}
          >
            {nextKind === 'Extra' ? 'Ask for extra work' : none ? 'Price the work' : 'Change lines'}
          </WhyButton>
        </Group>
      )}
      <History variations={variations} />
      {asking && (
        <VariationDialog order={order} pricing={pricing} onClose={() => setAsking(false)} />
      )}
    </section>
  )
}
