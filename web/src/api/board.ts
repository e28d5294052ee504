/** Tickets side by side in columns. */
import { queryOptions } from '@tanstack/react-query'

import { api, unwrap } from './client'
import { compact } from './page'
import { type TicketFilter, ticketKeys } from './tickets'
import type { BoardGroup } from './types'

/** Cards that a column shows at first. */
const cards = 20

export const boardQuery = (group: BoardGroup, filter: TicketFilter) =>
  queryOptions({
    // Among the lists: what makes these stale makes a board stale.
    queryKey: [...ticketKeys.lists, 'board', group, filter],
    queryFn: ({ signal }) => {
      const query = { ...compact(filter), limit: cards }
      return unwrap(
        api.GET('/tickets/board/{group}', { params: { path: { group }, query }, signal }),
      )
    },
  })
