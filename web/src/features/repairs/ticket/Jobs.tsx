/** The work orders of a ticket. */
import { Button, Stack, Text } from '@mantine/core'
import { IconClipboardList } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRouteContext } from '@tanstack/react-router'

import type { TicketPage, WorkOrder } from '~/api/types'
import { ticketVisitsQuery } from '~/api/visits'
import { can } from '~/lib/can'
import { Empty } from '~/ui/Empty'
import { WhyButton } from '~/ui/WhyButton'

import { OrderCard } from '../orders/OrderCard'
import { Certificates, certificatesOf } from '../photos/Certificates'
import type { OpenAction } from './TicketHead'

type Props = { page: TicketPage; onPick: OpenAction }

export function Jobs({ page, onPick }: Props) {
  const { allowed, why } = page.can.raiseOrder
  const { me } = useRouteContext({ from: '/shell' })
  // Whoever only reads is not offered what would be refused.
  const may = can(me, 'workorders:create')
  const visits = useQuery(ticketVisitsQuery(page.ticket.id)).data?.items ?? []
  const raise = may && (
    <WhyButton
      variant={page.workOrders.length === 0 ? 'filled' : 'default'}
      why={allowed ? undefined : (why ?? 'It is not open now.')}
      onClick={() => onPick({ key: 'raise' })}
    >
      Raise work order
    </WhyButton>
  )
  if (page.workOrders.length === 0) {
    return (
      <Empty
        icon={<IconClipboardList size={32} stroke={1.5} aria-hidden />}
        title="No work order yet"
        action={raise}
      >
        A work order tells a contractor what to do, and when they can get in.
      </Empty>
    )
  }
  return (
    <Stack gap="md" pt="md" align="stretch">
      {page.workOrders.map((order) => (
        <OrderCard
          key={order.id}
          order={order}
          onPick={onPick}
          visits={visits.filter(({ workOrderId }) => workOrderId === order.id)}
          thread={<Thread page={page} order={order} onPick={onPick} />}
        />
      ))}
      {raise && <div>{raise}</div>}
    </Stack>
  )
}

type ThreadProps = { page: TicketPage; order: WorkOrder; onPick: OpenAction }

/** An order and the one that follows it show each other. */
function Thread({ page, order, onPick }: ThreadProps) {
  const first = page.workOrders.find(({ id }) => id === order.followsOrderId)
  const next = page.workOrders.find(({ followsOrderId }) => followsOrderId === order.id)
  const papers = certificatesOf(page.attachments).filter(
    ({ workOrderId }) => workOrderId === order.id,
  )
  const asks = order.furtherWork && !next && page.can.raiseOrder.allowed
  return (
    <>
      {first && <Text size="sm">Follows {first.number}.</Text>}
      {next && <Text size="sm">Followed by {next.number}.</Text>}
      {papers.length > 0 && <Certificates attachments={papers} />}
      {asks && (
        <div>
          <Button variant="light" onClick={() => onPick({ key: 'raise', orderId: order.id })}>
            Raise the follow-on work
          </Button>
        </div>
      )}
    </>
  )
}
