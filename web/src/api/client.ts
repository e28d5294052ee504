/** The one way to the API: a client typed by the server's OpenAPI document. */
import createClient, { type Middleware } from 'openapi-fetch'

import { freshKey } from '~/lib/keys'

import { seeRefusal } from './ended'
import { ApiError, toProblem, unreachable } from './problem'
import type { paths } from './schema.gen'

/** Where the API stands; the document's paths begin there. */
const base = '/api/v1'

export const api = createClient<paths>({ baseUrl: `${globalThis.location?.origin ?? ''}${base}` })

/** Each POST carries a key, so that a retry of the browser never makes the thing twice. */
const idempotency: Middleware = {
  onRequest({ request }) {
    if (request.method === 'POST' && !request.headers.has('Idempotency-Key')) {
      request.headers.set('Idempotency-Key', freshKey())
    }
    return request
  },
}
api.use(idempotency)

type Call<T> = Promise<{ data?: T; error?: unknown; response: Response }>

/** Returns the data of a response, or throws its problem. */
export async function unwrap<T>(call: Call<T>): Promise<T> {
  const { data, error, response } = await call.catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new ApiError(unreachable)
  })
  if (response.ok) return data as T
  const problem = toProblem(error, response)
  seeRefusal(problem)
  throw new ApiError(problem)
}

/**
 * The condition under which a change may be saved: that nobody changed it since `version`. The
 * document spells the header both ways; it is the same one and is sent once.
 */
export function ifMatch(version: number) {
  const tag = `"${version}"`
  return { 'If-Match': tag, 'if-match': tag }
}
