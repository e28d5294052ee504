/** Tickets that were put away, to be brought back. */
import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'

import { putAwayListQuery, useRestoreTicket } from '~/api/ticketLife'
import type { TicketSummary } from '~/api/types'
import { words } from '~/lib/words'
import { type Column, DataTable } from '~/ui/DataTable'
import { Empty } from '~/ui/Empty'
import { ListFrame } from '~/ui/ListFrame'
import { Page } from '~/ui/Page'
import { StatusTag } from '~/ui/StatusTag'
import { toast, toastProblem } from '~/ui/toast'
import { Ago } from '~/ui/When'

const columns: Column<TicketSummary>[] = [
  { head: 'Ticket', cell: (one) => `${one.number} ${one.title}` },
  { head: 'Home', cell: (one) => one.address },
  { head: 'Status', cell: (one) => <StatusTag status={one.status} quiet /> },
  {
    head: 'Ended because',
    wide: true,
    cell: (one) => (one.endReason ? words(one.endReason) : '–'),
  },
  { head: 'Put away', wide: true, cell: (one) => <Ago at={one.updatedAt} /> },
  { head: '', tight: true, cell: (one) => <Restore ticket={one} /> },
]

function Restore({ ticket }: { ticket: TicketSummary }) {
  const navigate = useNavigate()
  const restore = useRestoreTicket()
  return (
    <Button
      variant="default"
      size="xs"
      loading={restore.isPending}
      aria-label={`Bring ${ticket.number} back`}
      onClick={() =>
        restore.mutate(ticket.id, {
          onError: (error) => toastProblem(error.message),
          onSuccess: () => {
            toast(`${ticket.number} is back.`)
            void navigate({ to: '/tickets/$ticketId', params: { ticketId: ticket.id } })
          },
        })
      }
    >
      Bring back
    </Button>
  )
}

export function PutAwayPage() {
  const query = useInfiniteQuery(putAwayListQuery)
  return (
    <Page title="Put away">
      <ListFrame
        query={query}
        empty={
          <Empty
            icon={<IconTrash size={32} stroke={1.5} aria-hidden />}
            title="Nothing is put away"
          >
            A ticket that is put away is here for 90 days, to be brought back.
          </Empty>
        }
      >
        {(rows) => (
          <DataTable label="Put away" rows={rows} rowKey={({ id }) => id} columns={columns} />
        )}
      </ListFrame>
    </Page>
  )
}
