/** What is written to and fro about a ticket: a thread with each resident and each firm. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'

import { api, unwrap } from './client'
import { ticketDraftsQuery } from './drafts'
import type { ApiError } from './problem'
import { ticketKeys } from './tickets'
import type { MessageWritten, NewMessage } from './types'

export const threadsQuery = (id: string) =>
  queryOptions({
    queryKey: [...ticketKeys.page(id), 'threads'],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/tickets/{id}/threads', { params: { path: { id } }, signal })),
  })

type Sending = { body: NewMessage; key: string }

/** Sends a message; the same key again sends it no second time. */
export function useSendMessage(id: string) {
  const queryClient = useQueryClient()
  return useMutation<MessageWritten, ApiError, Sending>({
    mutationFn: ({ body, key }) => {
      const params = { path: { id }, header: { 'Idempotency-Key': key } }
      return unwrap(api.POST('/tickets/{id}/messages', { body, params }))
    },
    onSuccess: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: threadsQuery(id).queryKey }),
        queryClient.invalidateQueries({ queryKey: ticketKeys.page(id), exact: true }),
        queryClient.invalidateQueries({ queryKey: ticketDraftsQuery(id).queryKey }),
        queryClient.invalidateQueries({ queryKey: ticketKeys.lists }),
      ]).then(() => undefined),
  })
}
