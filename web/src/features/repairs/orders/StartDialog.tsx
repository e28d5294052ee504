/** Starting a job on a day before its visit: asked first, because nobody is expected yet. */
import { Button, Group, Text } from '@mantine/core'

import type { WorkOrder } from '~/api/types'
import { useMoveOrder } from '~/api/workOrders'
import { isEarly, orderMove } from '~/lib/actions'
import { useNow } from '~/lib/now'
import { dayWords } from '~/lib/time'
import { Dialog } from '~/ui/Dialog'
import { toast, toastProblem } from '~/ui/toast'

type Props = { order: WorkOrder; onClose: () => void }

export function StartDialog({ order, onClose }: Props) {
  const now = useNow()
  const move = useMoveOrder(order.id)
  const booked = order.scheduledStartAt
  if (!orderMove(order, 'start')?.allowed) return null
  const start = () =>
    move.mutate(
      { to: 'InProgress', version: order.version },
      {
        onError: (error) => toastProblem(error.message),
        onSuccess: () => {
          onClose()
          toast('Work started.')
        },
      },
    )
  return (
    <Dialog title={`Start ${order.number}`} size="sm" onClose={onClose}>
      <Text size="sm">
        {booked && isEarly(booked, now)
          ? `This visit is booked for ${dayWords(booked, now)}. Start now?`
          : 'Start the work now?'}
      </Text>
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          Not now
        </Button>
        <Button loading={move.isPending} onClick={start}>
          Start now
        </Button>
      </Group>
    </Dialog>
  )
}
