/** What went wrong with a call, as the server explained it (RFC 9457) or as the network failed. */
import type { Problem } from './types'

export class ApiError extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    // What is wrong with a field says more than that some fields are wrong.
    super(problem.errors?.[0]?.detail ?? problem.detail)
    this.name = 'ApiError'
    this.problem = problem
  }

  get status(): number {
    return this.problem.status
  }

  /** The complaints about fields, each at its place: `/lines/2/quantity` is `lines.2.quantity`. */
  get places(): { path: string; detail: string }[] {
    return (this.problem.errors ?? []).map(({ pointer, detail }) => {
      const members = pointer.split('/').slice(1)
      const names = members.map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
      return { path: names.join('.'), detail }
    })
  }

  /** The complaints about fields, by the name of the field: `/addressLine1` becomes `addressLine1`. */
  get fields(): Record<string, string> {
    const named: Record<string, string> = {}
    for (const { pointer, detail } of this.problem.errors ?? []) {
      const name = pointer.replace(/^\//, '').split('/')[0]
      if (name && !named[name]) named[name] = detail
    }
    return named
  }
}

/** Whether somebody else saved the same thing in the meantime. */
export function isStale(error: unknown): boolean {
  return error instanceof ApiError && error.status === 412
}

export function statusOf(error: unknown): number | undefined {
  return error instanceof ApiError ? error.status : undefined
}

/** Makes a problem of whatever came back, so that callers meet one kind of error only. */
export function toProblem(body: unknown, response: Response): Problem {
  if (typeof body === 'object' && body !== null && 'detail' in body) {
    return { ...(body as Problem), status: response.status }
  }
  return {
    type: 'about:blank',
    title: response.statusText || 'Error',
    status: response.status,
    detail: plainWords(response.status),
  }
}

function plainWords(status: number): string {
  if (status === 413) return 'That is too large for the server to take.'
  if (status === 429) return 'That was too many requests at once. Wait a minute, then try again.'
  if (status >= 500) return 'The server has a problem at the moment. Try again in a minute.'
  return 'The server did not answer as expected.'
}

export const unreachable: Problem = {
  type: 'about:blank',
  title: 'Unreachable',
  status: 0,
  detail: 'The server cannot be reached. Check your connection, then try again.',
}
