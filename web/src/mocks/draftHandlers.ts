/** Drafts that are kept as the server keeps them, and who else is there. */
import { HttpResponse, http, type JsonBodyType } from 'msw'

import type { Draft, DraftLine, KeepDraft, PresentColleague, SharedDraft } from '~/api/types'

const base = '*/api/v1'

/** What is kept, by ticket; a test may put something there before. */
export const drafts = new Map<string, Draft[]>()
/** What colleagues share on any ticket. */
export const sharedDrafts: SharedDraft[] = []
/** Who else has any ticket open. */
export const present: PresentColleague[] = []

export function forgetDrafts() {
  drafts.clear()
  sharedDrafts.length = 0
  present.length = 0
}

const of = (id: unknown) => drafts.get(String(id)) ?? []
const json = (body: unknown) => HttpResponse.json(body as JsonBodyType)
const gone = () => new HttpResponse(null, { status: 204 })

function without(id: unknown, kind: unknown) {
  const others = of(id).filter((one) => one.kind !== kind)
  drafts.set(String(id), others)
  return others
}

function line(ticketId: string, { kind, fields, savedAt }: Draft): DraftLine {
  return {
    ticketId,
    ticketNumber: 'TKT-000482',
    ticketTitle: 'Leak under kitchen sink',
    kind,
    savedAt,
    glimpse: Object.values(fields).join(' '),
  }
}

const list = () => ({ items: present, beatSeconds: 20 })

export const draftHandlers = [
  http.get(`${base}/drafts`, () => {
    const items = [...drafts].flatMap(([id, all]) => all.map((draft) => line(id, draft)))
    return json({ items, next: null })
  }),
  http.get(`${base}/tickets/:id/drafts`, ({ params }) =>
    json({ items: of(params.id), shared: sharedDrafts }),
  ),
  http.post(`${base}/tickets/:id/drafts`, async ({ params, request }) => {
    const body = (await request.json()) as KeepDraft
    const was = of(params.id).find(({ kind }) => kind === body.kind)
    const others = without(params.id, body.kind)
    const blank = Object.entries(body.fields).every(([name, text]) =>
      name in (body.base ?? {}) ? body.base?.[name] === text : text.trim() === '',
    )
    if (blank) return json({ draft: null })
    const savedAt = new Date().toISOString()
    const { shared, ...kept } = body
    const sharedAt = (shared ?? Boolean(was?.sharedAt)) ? savedAt : null
    const draft = { base: {}, baseVersion: null, ...kept, savedAt, sharedAt }
    drafts.set(String(params.id), [...others, draft])
    return json({ draft })
  }),
  http.delete(`${base}/tickets/:id/drafts`, ({ params, request }) => {
    without(params.id, new URL(request.url).searchParams.get('kind'))
    return gone()
  }),
  http.get(`${base}/tickets/:id/presence`, () => json(list())),
  http.post(`${base}/tickets/:id/presence`, () => json(list())),
  http.delete(`${base}/tickets/:id/presence`, gone),
]
