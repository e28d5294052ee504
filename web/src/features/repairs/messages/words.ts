/** How a thread is spoken of, and what gives a note away that is about to be sent outside. */
import type { Thread } from '~/api/types'

/** What somebody in a thread is. */
export function partyWords({ party }: Pick<Thread, 'party'>): string {
  return party === 'Contractor' ? 'Contractor' : 'Resident'
}

/** How a message reaches them, as the rest of a sentence. */
export function routeWords({ route, email }: Pick<Thread, 'route' | 'email'>): string {
  const address = email ? ` to ${email}` : ''
  switch (route) {
    case 'PortalAndEmail':
      return `in their account, and by email${address}`
    case 'Portal':
      return 'in their account; no email reaches them'
    case 'Email':
      return `by email${address}; they have no account`
    default:
      return ''
  }
}

/** Names a colleague as notes do, which an email address does not. */
const names = /(^|\s)@\p{L}/u
const begins = /^\s*(internal|note|nb|n\.b\.|fyi)\b/i
const between =
  /\b(don'?t|do not|not to) (tell|mention (it|this) to) (the )?(resident|tenant|contractor)\b/i

/** Whether a text reads as one for colleagues rather than for somebody outside. */
export function readsAsNote(text: string): boolean {
  return names.test(text) || begins.test(text) || between.test(text)
}

/** What tells threads apart. */
export function keyOf({ contactId, contractorId, name }: Thread): string {
  return contractorId ?? contactId ?? name
}

/** The thread to show first: where somebody wrote last. */
export function lastSpoken(threads: Thread[]): Thread | undefined {
  const at = ({ messages }: Thread) => messages.at(-1)?.at ?? ''
  return threads.reduce<Thread | undefined>(
    (best, one) => (best && at(best) >= at(one) ? best : one),
    undefined,
  )
}
