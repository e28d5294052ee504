/** Private addresses from which one's calendar reads visits. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'

import { api, unwrap } from './client'
import type { ApiError } from './problem'
import type { MadeCalendarFeed, NewCalendarFeed } from './types'

export const calendarFeedsQuery = queryOptions({
  queryKey: ['calendar-feeds'],
  queryFn: ({ signal }) => unwrap(api.GET('/calendar-feeds', { signal })),
})

export function useMakeCalendarFeed() {
  const queryClient = useQueryClient()
  return useMutation<MadeCalendarFeed, ApiError, NewCalendarFeed>({
    mutationFn: (body) => unwrap(api.POST('/calendar-feeds', { body })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: calendarFeedsQuery.queryKey }),
  })
}

export function useRevokeCalendarFeed() {
  const queryClient = useQueryClient()
  return useMutation<unknown, ApiError, string>({
    mutationFn: (id) => unwrap(api.DELETE('/calendar-feeds/{id}', { params: { path: { id } } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: calendarFeedsQuery.queryKey }),
  })
}
