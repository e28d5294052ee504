/** Sends one file with news of its progress, which `fetch` cannot give. */
import { freshKey } from '~/lib/keys'

import { seeRefusal } from './ended'
import { ApiError, toProblem, unreachable } from './problem'
import type { Attachment, Stage } from './types'

export type UploadTarget = { kind: 'tickets' | 'work-orders'; id: string }

export async function upload(
  target: UploadTarget,
  stage: Stage,
  file: File,
  onProgress: (share: number) => void,
): Promise<Attachment[]> {
  const path = `/${target.kind}/${target.id}/attachments?stage=${stage}`
  const answer = await send<{ items?: Attachment[] } | null>(path, 'files', file, onProgress)
  return answer?.items ?? []
}

/** Sends the certificate of a job; sent again it is there once. */
export function sendCertificate(
  orderId: string,
  says: Record<string, string>,
  file: File,
): Promise<Attachment> {
  const query = new URLSearchParams(says)
  return send(`/work-orders/${orderId}/certificates?${query}`, 'files', file, () => undefined)
}

/** Sends a file as one field of a form, and returns the answer. */
export function send<T>(
  path: string,
  field: string,
  file: File,
  onProgress: (share: number) => void,
): Promise<T> {
  const request = new XMLHttpRequest()
  request.open('POST', `/api/v1${path}`)
  request.setRequestHeader('Idempotency-Key', freshKey())
  request.responseType = 'json'
  request.upload.onprogress = (event) => {
    if (event.lengthComputable) onProgress(event.loaded / event.total)
  }
  const body = new FormData()
  body.append(field, file)
  return new Promise((resolve, reject) => {
    request.onerror = () => reject(new ApiError(unreachable))
    request.onload = () => {
      const { status, statusText } = request
      if (status >= 200 && status < 300) return resolve(request.response as T)
      const problem = toProblem(request.response, { status, statusText } as Response)
      seeRefusal(problem)
      reject(new ApiError(problem))
    }
    request.send(body)
  })
}
