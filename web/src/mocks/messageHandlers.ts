/** Threads that are kept as the server keeps them. */
import { HttpResponse, http, type JsonBodyType } from 'msw'

import type { NewMessage, Thread } from '~/api/types'

const base = '*/api/v1'

const thread = (more: Partial<Thread>): Thread => ({
  party: 'Resident',
  contactId: null,
  contractorId: null,
  name: 'Tom Wright',
  route: 'PortalAndEmail',
  email: null,
  preferredChannel: 'Email',
  whyNot: null,
  draftField: null,
  messages: [],
  ...more,
})

export const resident = () =>
  thread({ contactId: 'c1', email: 'tom.wright@example.org', draftField: 'cone' })

export const firm = () =>
  thread({ party: 'Contractor', contractorId: 'f1', name: 'Swift Plumbing', draftField: 'ftwo' })

/** Who is outside writes to the staff. */
export const own = () => thread({ name: 'The repairs team', route: null, preferredChannel: null })

/** The threads of every ticket, and what was sent; a test may put something there before. */
export const threads: Thread[] = []
export const sent: { body: NewMessage; key: string | null }[] = []

export function forgetMessages() {
  threads.length = 0
  sent.length = 0
}

const json = (body: unknown, status = 200) => HttpResponse.json(body as JsonBodyType, { status })

export const messageHandlers = [
  http.get(`${base}/tickets/:id/threads`, () => json({ items: threads })),
  http.post(`${base}/tickets/:id/messages`, async ({ request }) => {
    const body = (await request.json()) as NewMessage
    sent.push({ body, key: request.headers.get('Idempotency-Key') })
    const message = {
      id: `m${sent.length}`,
      at: new Date().toISOString(),
      from: 'Asha Patel',
      fromUs: true,
      to: null,
      channel: 'Portal' as const,
      subject: null,
      body: body.body,
      status: 'Delivered' as const,
    }
    const place = threads.findIndex(
      ({ contactId, contractorId }) =>
        (contactId ?? undefined) === (body.contactId ?? undefined) &&
        (contractorId ?? undefined) === (body.contractorId ?? undefined),
    )
    const open = threads[place]
    if (open) threads[place] = { ...open, messages: [...open.messages, message] }
    return json({ message, emergency: null }, 201)
  }),
]
