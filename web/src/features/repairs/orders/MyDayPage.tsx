/** A contractor's own jobs, as a list of stops. */
import { Stack, Title } from '@mantine/core'
import { IconBeach } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'

import { itemsOf } from '~/api/page'
import type { WorkOrder } from '~/api/types'
import { visitListQuery } from '~/api/visits'
import { workOrderListQuery } from '~/api/workOrders'
import { useNow } from '~/lib/now'
import { londonDate, londonInstant } from '~/lib/time'
import { Empty } from '~/ui/Empty'
import { Loaded } from '~/ui/Loaded'
import { LoadMore } from '~/ui/LoadMore'
import { Page } from '~/ui/Page'
import { Rows } from '~/ui/Skeletons'

import { useDialogAddress } from '../useDialog'
import { useQuickMoves } from '../useQuickMoves'
import { daysOf } from './days'
import { OpenOffers } from './OpenOffers'
import { OrderCard } from './OrderCard'
import { OrderDialogs } from './OrderDialogs'
import type { OrdersSearch } from './OrdersPage'
import { Stop } from './Stop'

export function MyDayPage({ search }: { search: OrdersSearch }) {
  const query = useInfiniteQuery(workOrderListQuery({}))
  const { open, close } = useDialogAddress()
  const chosen = query.data && itemsOf(query.data).find(({ id }) => id === search.order)
  return (
    <Page title="My jobs" narrow>
      <OpenOffers />
      <Loaded query={query} skeleton={<Rows rows={4} height={140} />}>
        {(data) => <Days orders={itemsOf(data)} onOpen={open} />}
      </Loaded>
      <LoadMore query={query} />
      {chosen && <OrderDialogs order={chosen} action={search.do} onClose={close} />}
    </Page>
  )
}

type DaysProps = {
  orders: WorkOrder[]
  onOpen: ReturnType<typeof useDialogAddress>['open']
}

function Days({ orders, onOpen }: DaysProps) {
  const now = useNow()
  const quick = useQuickMoves()
  // From the beginning of today on, so that what is going on is among them.
  const from = londonInstant(londonDate(now), '00:00')
  const visits = useInfiniteQuery(visitListQuery({ from })).data
  const days = daysOf(orders, now)
  if (days.length === 0) {
    return (
      <Empty icon={<IconBeach size={32} stroke={1.5} aria-hidden />} title="No jobs at the moment">
        When the office gives you one, it appears here by itself, and you get an email.
      </Empty>
    )
  }
  return (
    <Stack gap="lg">
      {days.map(({ title, orders: stops }) => (
        <Stack key={title} gap="sm" component="section" aria-label={title}>
          <Title order={2}>{title}</Title>
          {stops.map((order) => (
            <OrderCard
              key={order.id}
              order={order}
              own
              visits={visits && itemsOf(visits).filter((one) => one.workOrderId === order.id)}
              above={<Stop order={order} />}
              onPick={(action) => {
                if (!quick(action)) onOpen(action)
              }}
            />
          ))}
        </Stack>
      ))}
    </Stack>
  )
}
