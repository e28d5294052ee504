/** What the server would answer, held to its types. */
import { HttpResponse, http, type JsonBodyType } from 'msw'

import type { paths } from '~/api/schema.gen'
import type { Problem, TicketSummary } from '~/api/types'
import { leakVisit } from './checklistData'
import { unasked } from './completionData'
import * as data from './data'
import { draftHandlers } from './draftHandlers'
import { messageHandlers } from './messageHandlers'
import { audit, jobs, mails } from './officeData'
import { policy, versions } from './policyData'
import { draft, everybodys, extra, tap, unpriced } from './rateData'

type Answer<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer T } } } }
}
  ? T
  : never

const base = '*/api/v1'

/** A GET whose answer has the type that the server promises for that address. */
export function get<P extends keyof paths>(
  path: P,
  answer: (search: URLSearchParams, id: string) => Answer<P> | undefined,
) {
  const pattern = `${base}${path.replace(/\{(\w+)\}/g, ':$1')}`
  return http.get<{ id: string }>(pattern, ({ request, params }) => {
    const body = answer(new URL(request.url).searchParams, params.id)
    if (body === undefined) return problem(404, 'It does not exist.')
    return HttpResponse.json(body as JsonBodyType)
  })
}

export function problem(status: number, detail: string, extra: Partial<Problem> = {}) {
  const body: Problem = { type: 'urn:maintainuk:problem', title: detail, status, detail, ...extra }
  return HttpResponse.json(body, {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  })
}

const all = <T>(items: T[]) => ({ items, next: null })
const byId = <T extends { id: string }>(items: T[], id: string) =>
  items.find((one) => one.id === id)

function queued(ticket: TicketSummary, queue: string | null): boolean {
  const open = !['Completed', 'Closed', 'Cancelled'].includes(ticket.status)
  switch (queue) {
    case 'open':
      return open
    case 'mine':
      return open && ticket.coordinatorName === 'Asha Patel'
    case 'unassigned':
      return open && !ticket.coordinatorName
    case 'waiting':
      return open && ticket.turn.of === 'contractor'
    case 'unanswered':
      return open && ticket.lastMessage?.waits === true
    case 'late':
      return open && ticket.clock?.state === 'late'
    case 'held':
      return !!ticket.hold
    case 'deferred':
      return !!ticket.deferredUntil
    case 'deleted':
      return ticket.id === 'k8'
    default:
      return true
  }
}

function matches(ticket: TicketSummary, search: URLSearchParams): boolean {
  const within = (name: string, value: string) =>
    search.get(name)?.split(',').includes(value) ?? true
  const words = search.get('q')?.toLowerCase() ?? ''
  return (
    queued(ticket, search.get('queue')) &&
    within('status', ticket.status) &&
    within('priority', ticket.priority) &&
    within('category', ticket.category) &&
    within('unitId', ticket.unitId) &&
    `${ticket.number} ${ticket.title}`.toLowerCase().includes(words)
  )
}

const tickets = [
  get('/tickets', (search) => all(data.tickets.filter((one) => matches(one, search)))),
  get('/tickets/counts', () => {
    const count = (queue: string) => data.tickets.filter((one) => queued(one, queue)).length
    return {
      open: count('open'),
      mine: count('mine'),
      unassigned: count('unassigned'),
      late: count('late'),
      soon: count('late'),
      waiting: count('waiting'),
      hazards: 2,
      new: 2,
      unanswered: count('unanswered'),
      held: 1,
      deferred: 0,
    }
  }),
  get('/tickets/board/{group}', (search) => {
    const statuses = ['New', 'Assigned', 'InProgress', 'Completed'] as const
    const found = data.tickets.filter((one) => matches(one, search) || one.status === 'Completed')
    const columns = statuses.map((status) => {
      const items = found.filter((one) => one.status === status)
      return { status, total: items.length, items, goesTo: [...statuses] }
    })
    return { columns }
  }),
  get('/incidents/here', () => ({ items: [] })),
  get('/tickets/{id}/holds', () => ({
    items: [
      {
        id: 'o1',
        reason: 'AwaitingParts' as const,
        note: 'Lock ordered',
        startedAt: data.at(-86_400_000),
        untilOn: '2037-01-09',
        startedBy: 'Asha Patel',
      },
    ],
  })),
  get('/tickets/{id}/watchers', () => ({
    items: [{ userId: 'u2', name: 'Ben Cole', mentioned: true, since: data.at(-3_600_000) }],
    watching: false,
  })),
  get('/tickets/alike', () => ({ items: [], emergency: null })),
  get('/tickets/{id}/links', () => ({
    items: [
      {
        id: 'l1',
        role: 'Child' as const,
        ticketId: 'k4',
        number: 'TKT-000479',
        title: 'Plaster after the leak',
        status: 'New' as const,
      },
    ],
    merges: [],
  })),
  get('/tags', () => ({ items: ['damp round', 'winter'] })),
  get('/tickets/{id}/visits', (_, id) => ({
    items: data.visits.filter(({ ticketId }) => ticketId === id),
  })),
  get('/tickets/{id}/candidates', () => ({
    trades: ['Plumbing' as const],
    district: 'LS1',
    items: data.candidates,
  })),
  get('/visits', () => all(data.visits)),
  get('/offers', () => all(data.offers)),
  get('/work-orders/{id}/offers', () => ({ items: data.offers })),
  get('/work-orders/{id}/checklists', () => ({ items: [] })),
  get('/work-orders/{id}/completion', () => unasked),
  get('/checklist-templates', (search) => all(search.get('retired') === 'true' ? [] : [leakVisit])),
  get('/work-orders/{id}/slots', () => ({ items: [] })),
  get('/work-orders/{id}/booking', () => data.booking),
  get('/work-orders/{id}/pricing', (_, id) => unpriced(id)),
  get('/work-orders/{id}/rates', () => ({ items: [tap] })),
  get('/variations', () => all([extra])),
  get('/rate-lists', () => all([draft, everybodys])),
  get('/rate-lists/{id}', (_, id) => byId([draft, everybodys], id)),
  get('/rate-lists/{id}/rates', () => all([tap])),
  http.post(`${base}/tickets/:id/seen`, () => new HttpResponse(null, { status: 204 })),
  get('/tickets/{id}', (_, id) => {
    const found = byId(data.tickets, id)
    return found && data.pageOf(found)
  }),
]

const estate = [
  get('/properties', () => all(data.properties)),
  get('/properties/{id}', (_, id) => byId(data.properties, id)),
  get('/units', (search) => {
    const property = search.get('propertyId')
    const words = search.get('q')?.toLowerCase() ?? ''
    return all(
      data.units.filter(
        (one) =>
          (!property || one.propertyId === property) && one.address.toLowerCase().includes(words),
      ),
    )
  }),
  get('/units/{id}', (_, id) => {
    const unit = byId(data.units, id)
    return unit && { ...unit, warnings: data.place.warnings }
  }),
  get('/contacts', () => all(data.contacts)),
  get('/contacts/{id}', (_, id) => byId(data.contacts, id)),
  get('/consents', () => all([])),
  get('/users/{id}/history', () => all(data.history)),
  get('/contacts/{id}/consents', () => ({ channels: [], history: [] })),
  get('/tenancies', (search) => {
    const [unit, contact] = [search.get('unitId'), search.get('contactId')]
    const status = search.get('status')
    return all(
      data.tenancies.filter(
        (one) =>
          (!unit || one.unitId === unit) &&
          (!contact || one.tenantContactId === contact) &&
          (!status || one.status === status),
      ),
    )
  }),
  get('/tenancies/{id}', (_, id) => byId(data.tenancies, id)),
  get('/properties/{id}/history', () => all(data.history)),
  get('/units/{id}/history', () => all(data.history)),
  get('/tenancies/{id}/history', () => all(data.history)),
  get('/contacts/{id}/history', () => all(data.history)),
  get('/properties/{id}/place', () => data.place),
  get('/units/{id}/place', () => data.place),
  get('/tickets/{id}/place', () => data.place),
  get('/contacts/{id}/alerts', () => ({ items: [] })),
  get('/contractors', () => all(data.contractors)),
  get('/contractors/{id}', (_, id) => byId(data.contractors, id)),
  get('/contractors/{id}/absences', () => ({
    items: [
      {
        id: 'b1',
        contractorId: 'f1',
        from: '2026-12-21',
        to: '2026-12-28',
        note: 'Christmas',
        visits: [],
        createdAt: data.at(-1e8),
      },
    ],
  })),
  get('/contractors/{id}/slots', () => ({ items: [] })),
  get('/contractors/{id}/history', () =>
    all([
      {
        id: 'h1',
        kind: 'Job' as const,
        at: data.at(-3_600_000),
        title: 'WO-000042',
        detail: 'Find and stop the leak',
        status: 'Completed',
        ticketId: 'k1',
        ticketNumber: 'TKT-000482',
      },
    ]),
  ),
]

const office = [
  get('/users', () =>
    all([
      {
        id: 'u1',
        email: data.me.user.email,
        name: 'Asha Patel',
        role: 'OrgAdmin' as const,
        isActive: true,
        permissions: [],
        createdAt: data.at(-1e9),
        version: 1,
      },
      {
        id: 'u2',
        email: 'ben@northgate.example',
        name: 'Ben Carr',
        role: 'Coordinator' as const,
        isActive: true,
        permissions: [],
        createdAt: data.at(-1e9),
        version: 1,
      },
    ]),
  ),
  get('/work-orders', () => all(data.workOrders)),
  get('/mailbox', () =>
    all(
      mails.map((mail) => ({
        ...mail,
        preview: mail.text.slice(0, 80),
        fileCount: mail.files.length,
      })),
    ),
  ),
  get('/mailbox/{id}', (_, id) => byId(mails, id)),
  get('/jobs', () => all(jobs)),
  get('/audit', () => all(audit)),
  get('/organisation', () => data.organisation),
  get('/organisation/first-steps', () => data.firstSteps),
  get('/bank-holidays', () => all(data.holidays)),
  get('/invitations', () => all([])),
]

const search = [
  get('/search', (asked) => {
    const q = asked.get('q')?.toLowerCase() ?? ''
    const plain = (text: string) => [{ text, hit: false }]
    const items = data.tickets
      .filter((one) => `${one.number} ${one.title} ${one.address}`.toLowerCase().includes(q))
      .map((one) => ({
        kind: 'Ticket' as const,
        id: one.id,
        title: plain(`${one.number} ${one.title}`),
        detail: plain(one.address),
        status: one.status,
        alike: false,
      }))
    if (items.length === 0) return { groups: [], told: `Nothing was found for “${q}”.` }
    return { groups: [{ kind: 'Ticket' as const, total: items.length, more: false, items }] }
  }),
]

const views = [
  get('/views', () => ({ items: [] })),
  get('/merges', () => ({ items: [] })),
  get('/contacts/{id}/duplicates', () => all([])),
  get('/properties/{id}/duplicates', () => ({ items: [] })),
]

let signedIn = true

const session = [
  http.get(`${base}/session`, () =>
    signedIn ? HttpResponse.json(data.me) : problem(401, 'Sign in first.'),
  ),
  http.post(`${base}/session`, async ({ request }) => {
    const { password } = (await request.json()) as { password: string }
    if (password === 'wrong') return problem(401, 'The email or password is not right.')
    signedIn = true
    return HttpResponse.json(data.me)
  }),
  http.delete(`${base}/session`, () => {
    signedIn = false
    return new HttpResponse(null, { status: 204 })
  }),
  get('/calendar-feeds', () => ({ items: [] })),
  get('/automation-rules', () => ({ items: [] })),
  get('/sessions', () => ({
    items: [
      {
        id: 's1',
        createdAt: data.at(-1e7),
        lastSeenAt: data.at(-1e4),
        userAgent: 'Firefox/140 Linux',
        ipAddress: '127.0.0.1',
        current: true,
      },
      {
        id: 's2',
        createdAt: data.at(-1e9),
        lastSeenAt: data.at(-1e8),
        userAgent: 'iPhone Safari/18',
        ipAddress: '10.0.0.8',
        current: false,
      },
    ],
  })),
  http.get(`${base}/attachments/:id/:part`, ({ params }) =>
    HttpResponse.text(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><rect width="400" height="300" fill="hsl(${String(params.id).charCodeAt(1) * 70} 30% 60%)"/><circle cx="200" cy="160" r="70" fill="#ffffff66"/></svg>`,
      { headers: { 'Content-Type': 'image/svg+xml' } },
    ),
  ),
  http.post(`${base}/tickets/:id/notes`, ({ params }) => {
    const found = byId(data.tickets, String(params.id))
    return found
      ? HttpResponse.json(data.pageOf(found) as unknown as JsonBodyType)
      : problem(404, 'It does not exist.')
  }),
]

const policies = [get('/policy', () => policy), get('/policy/versions', () => all(versions))]

export const handlers = [
  ...draftHandlers,
  ...messageHandlers,
  ...policies,
  ...session,
  ...tickets,
  ...estate,
  ...office,
  ...search,
  ...views,
]
