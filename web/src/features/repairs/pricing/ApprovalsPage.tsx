/** What waits to be approved, over all orders. */
import { Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import { itemsOf } from '~/api/page'
import { waitingQuery } from '~/api/pricing'
import type { Variation } from '~/api/types'
import { Empty } from '~/ui/Empty'
import { Loaded } from '~/ui/Loaded'
import { LoadMore } from '~/ui/LoadMore'
import { Page, Section } from '~/ui/Page'
import { Rows } from '~/ui/Skeletons'

import { WaitingCard } from './WaitingCard'

export function ApprovalsPage() {
  const query = useInfiniteQuery(waitingQuery)
  return (
    <Page title="Approvals" narrow>
      <Text size="sm">
        Orders above the limit, and extra work on jobs, wait here until somebody else than their
        asker decides.
      </Text>
      <Loaded query={query} skeleton={<Rows rows={3} height={180} />}>
        {(data) => {
          const items = itemsOf(data)
          if (items.length === 0) {
            return (
              <Empty
                icon={<IconCircleCheck size={32} stroke={1.5} aria-hidden />}
                title="Nothing waits"
              >
                What needs approval comes here by itself. The limits are in the service policy.
              </Empty>
            )
          }
          return items.map((one) => <Waiting key={one.id} variation={one} />)
        }}
      </Loaded>
      <LoadMore query={query} />
    </Page>
  )
}

function Waiting({ variation }: { variation: Variation }) {
  const { workOrderNumber, ticketId, ticketTitle, contractorName } = variation
  return (
    <Section title={workOrderNumber}>
      <Text size="sm">
        <Link to="/tickets/$ticketId" params={{ ticketId }}>
          {ticketTitle}
        </Link>
        {contractorName && ` · ${contractorName}`}
      </Text>
      <WaitingCard variation={variation} />
    </Section>
  )
}
