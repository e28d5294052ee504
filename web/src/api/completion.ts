/** What completing a job needs, and its certificates. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'

import { api, unwrap } from './client'
import type { ApiError } from './problem'
import { ticketKeys } from './tickets'
import type { Attachment } from './types'
import { sendCertificate } from './upload'

const key = (orderId: string) => ['work-orders', 'completion', orderId]

export const completionQuery = (orderId: string) =>
  queryOptions({
    queryKey: key(orderId),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/work-orders/{id}/completion', { params: { path: { id: orderId } }, signal }),
      ),
  })

type Job = { id: string; ticketId: string }

function useCertificateCommand<Input, Answer>(job: Job, send: (input: Input) => Promise<Answer>) {
  const queryClient = useQueryClient()
  return useMutation<Answer, ApiError, Input>({
    mutationFn: send,
    onSuccess: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: key(job.id) }),
        queryClient.invalidateQueries({ queryKey: ticketKeys.page(job.ticketId) }),
      ]).then(() => undefined),
  })
}

export type SaidCertificate = { says: Record<string, string>; file: File }

export function useAddCertificate(job: Job) {
  return useCertificateCommand<SaidCertificate, Attachment>(job, ({ says, file }) =>
    sendCertificate(job.id, says, file),
  )
}

export function useRemoveCertificate(job: Job) {
  return useCertificateCommand<string, unknown>(job, (id) =>
    unwrap(api.DELETE('/certificates/{id}', { params: { path: { id } } })),
  )
}
