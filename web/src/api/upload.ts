/** Sends one photo or document with news of its progress, which `fetch` cannot give. */
import { freshKey } from '~/lib/keys'

import { ApiError, toProblem, unreachable } from './problem'
import type { Attachment, Stage } from './types'

export type UploadTarget = { kind: 'tickets' | 'work-orders'; id: string }

export function upload(
  target: UploadTarget,
  stage: Stage,
  file: File,
  onProgress: (share: number) => void,
): Promise<Attachment[]> {
  const request = new XMLHttpRequest()
  request.open('POST', `/api/v1/${target.kind}/${target.id}/attachments?stage=${stage}`)
  request.setRequestHeader('Idempotency-Key', freshKey())
  request.responseType = 'json'
  request.upload.onprogress = (event) => {
    if (event.lengthComputable) onProgress(event.loaded / event.total)
  }
  const body = new FormData()
  body.append('files', file)
  return new Promise((resolve, reject) => {
    request.onerror = () => reject(new ApiError(unreachable))
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) {
        const answer = request.response as { items?: Attachment[] } | null
        resolve(answer?.items ?? [])
        return
      }
      const { status, statusText } = request
      reject(new ApiError(toProblem(request.response, { status, statusText } as Response)))
    }
    request.send(body)
  })
}
