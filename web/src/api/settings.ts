/** What an organisation sets for itself: who lets its homes, and days on which nobody works. */
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'

import { api, unwrap } from './client'
import { firstPage, nextPage } from './page'
import type { ApiError } from './problem'
import type { Landlord, NewHoliday } from './types'

export const organisationQuery = queryOptions({
  queryKey: ['organisation'],
  queryFn: ({ signal }) => unwrap(api.GET('/organisation', { signal })),
})

export const firstStepsQuery = queryOptions({
  queryKey: ['first-steps'],
  queryFn: ({ signal }) => unwrap(api.GET('/organisation/first-steps', { signal })),
})

export const holidaysQuery = infiniteQueryOptions({
  queryKey: ['bank-holidays'],
  queryFn: ({ pageParam, signal }) => {
    const query = { limit: 50, after: pageParam }
    return unwrap(api.GET('/bank-holidays', { params: { query }, signal }))
  },
  initialPageParam: firstPage,
  getNextPageParam: nextPage,
})

function useSetting<Input>(send: (input: Input) => Promise<unknown>, keys: string[]) {
  const queryClient = useQueryClient()
  return useMutation<unknown, ApiError, Input>({
    mutationFn: send,
    onSuccess: () =>
      Promise.all(keys.map((key) => queryClient.invalidateQueries({ queryKey: [key] }))),
  })
}

export const useSetLandlord = () =>
  useSetting(
    (landlordType: Landlord) =>
      unwrap(api.POST('/organisation/landlord-type', { body: { landlordType } })),
    ['organisation'],
  )

/** Open clocks are counted anew, so what shows them is read again. */
const counted = ['bank-holidays', 'hazards', 'tickets']

export const useAddHoliday = () =>
  useSetting((body: NewHoliday) => unwrap(api.POST('/bank-holidays', { body })), counted)

export const useWithdrawHoliday = (id: string) =>
  useSetting(
    (reason: string) =>
      unwrap(
        api.POST('/bank-holidays/{id}/withdraw', { body: { reason }, params: { path: { id } } }),
      ),
    counted,
  )
