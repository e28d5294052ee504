/** One thing done to many tickets. */
import { useMutation, useQueryClient } from '@tanstack/react-query'

import { api, unwrap } from './client'
import type { ApiError } from './problem'
import { ticketKeys } from './tickets'
import type { BulkBody, BulkResult } from './types'

export function useBulk() {
  const queryClient = useQueryClient()
  return useMutation<BulkResult, ApiError, BulkBody>({
    mutationFn: (body) => unwrap(api.POST('/tickets/bulk', { body })),
    onSuccess: ({ preview, items }) => {
      if (preview) return
      for (const { ticketId } of items) {
        void queryClient.invalidateQueries({ queryKey: ticketKeys.page(ticketId) })
      }
      return queryClient.invalidateQueries({ queryKey: ticketKeys.lists })
    },
  })
}
