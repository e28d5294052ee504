/** One ticket: what is next first, then its facts, its story, its jobs and its photos. */
import { useQuery } from '@tanstack/react-query'

import { ticketQuery, useMarkSeen } from '~/api/tickets'
import { Loaded } from '~/ui/Loaded'
import { Missing } from '~/ui/Missing'
import { Sheet } from '~/ui/Skeletons'

import type { TicketSearch } from '../search'

import { TicketSheet } from './TicketSheet'

type Props = { id: string; search: TicketSearch }

export function TicketView({ id, search }: Props) {
  const query = useQuery(ticketQuery(id))
  useMarkSeen(query.data?.ticket)
  return (
    <Loaded query={query} skeleton={<Sheet />} missing={<Missing what="ticket" />}>
      {(page) => <TicketSheet page={page} search={search} />}
    </Loaded>
  )
}
