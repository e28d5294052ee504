/** How soon the work has to be done by its most urgent line, where the repair says otherwise. */
import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'

import { ticketQuery, useTriage } from '~/api/tickets'
import type { OrderPricing, WorkOrder } from '~/api/types'
import { words } from '~/lib/words'
import { toast, toastProblem } from '~/ui/toast'

import styles from './Pricing.module.css'

/** Most pressing first, as the server has them. */
const order = ['Emergency', 'Urgent', 'Routine', 'Planned']

type Props = { order: WorkOrder; pricing: OrderPricing }

export function Proposal({ order: job, pricing }: Props) {
  const { proposedPriority: proposed, ticketPriority: now } = pricing
  const ticket = useQuery({ ...ticketQuery(job.ticketId), enabled: false }).data?.ticket
  const triage = useTriage(job.ticketId)
  // Less urgent lines never slow a repair down by themselves; a person still may.
  if (!proposed || !ticket || order.indexOf(proposed) >= order.indexOf(now)) return null

  function take() {
    if (!proposed || !ticket) return
    triage.mutate(
      { category: ticket.category, priority: proposed, note: `By the lines of ${job.number}` },
      {
        onError: (error) => toastProblem(error.message),
        onSuccess: () => toast(`The repair is ${words(proposed).toLowerCase()} now.`),
      },
    )
  }

  return (
    <div className={styles.head}>
      <Text size="sm">
        The most urgent line is {words(proposed).toLowerCase()}; the repair is{' '}
        {words(now).toLowerCase()}.
      </Text>
      <Button size="compact-sm" variant="light" loading={triage.isPending} onClick={take}>
        Make it {words(proposed).toLowerCase()}
      </Button>
    </div>
  )
}
