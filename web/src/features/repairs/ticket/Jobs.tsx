/** The work orders of a ticket. */
import { Button, Stack } from '@mantine/core'
import { IconClipboardList } from '@tabler/icons-react'

import type { TicketPage } from '~/api/types'
import { Empty } from '~/ui/Empty'

import { OrderCard } from '../orders/OrderCard'
import type { OpenAction } from './TicketHead'

type Props = { page: TicketPage; onPick: OpenAction }

export function Jobs({ page, onPick }: Props) {
  const { allowed, why } = page.can.raiseOrder
  const raise = (
    <Button
      variant={page.workOrders.length === 0 ? 'filled' : 'default'}
      disabled={!allowed}
      title={why ?? undefined}
      onClick={() => onPick({ key: 'raise' })}
    >
      Raise work order
    </Button>
  )
  if (page.workOrders.length === 0) {
    return (
      <Empty
        icon={<IconClipboardList size={32} stroke={1.5} aria-hidden />}
        title="No work order yet"
        action={raise}
      >
        {allowed ? 'A work order tells a contractor what to do, and when they can get in.' : why}
      </Empty>
    )
  }
  return (
    <Stack gap="md" pt="md" align="stretch">
      {page.workOrders.map((order) => (
        <OrderCard key={order.id} order={order} onPick={onPick} />
      ))}
      <div>{raise}</div>
    </Stack>
  )
}
