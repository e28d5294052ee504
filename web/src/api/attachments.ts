/** Photos and documents: one by one, with progress, and away again. */
import { useMutation, useQueryClient } from '@tanstack/react-query'

import { api, unwrap } from './client'
import type { ApiError } from './problem'
import { ticketKeys } from './tickets'

export function useDeleteAttachment(ticketId: string) {
  const queryClient = useQueryClient()
  return useMutation<unknown, ApiError, string>({
    mutationFn: (id) => unwrap(api.DELETE('/attachments/{id}', { params: { path: { id } } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ticketKeys.page(ticketId) }),
  })
}
