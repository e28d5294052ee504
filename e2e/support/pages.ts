/** Every page of every role, for the checks that all pages must pass. */
import { expect, type Page } from '@playwright/test'

import type { Account } from './accounts'
import { Api, type Unit, visit } from './api'
import { photo } from './picture'

export type Place = { name: string; path: string }

type Ids = { items: { id: string }[] }

/** A file that was checked, with a problem and a row that is here already. */
async function checkedImport(api: Api): Promise<string> {
  const table = 'Type,Last name\nOther,Axe\nOther,Axe\nLodger,Wrong\n'
  const id = await api.importFile('Contacts', table)
  return `/imports/${id}`
}

async function first(api: Api, path: string): Promise<string> {
  const { items } = await api.get<Ids>(`${path}${path.includes('?') ? '&' : '?'}limit=1`)
  return items[0]?.id ?? ''
}

/** A ticket with photos, whose one work order has come to the state that is asked for. */
export async function worked(api: Api, contractorId: string, to: 'assigned' | 'done') {
  const { ticket } = await api.repair({ priority: 'Urgent' })
  await api.upload(`/tickets/${ticket.id}`, 'before', photo('before.png'))
  const order = await api.order(ticket.id, contractorId)
  if (to === 'done') {
    await api.move(order.id, 'Scheduled', visit(1))
    await api.move(order.id, 'InProgress')
    await api.upload(`/work-orders/${order.id}`, 'after', photo('after.png', [120, 170, 130]))
    await api.move(order.id, 'Completed', { notes: 'Washer replaced' })
    // Another than who completed it looks whether it is well done.
    const admin = await Api.as('admin')
    await admin.move(order.id, 'Verified')
    await admin.close()
  }
  return { ticket, order }
}

export async function firmOfContractor(): Promise<string> {
  const own = await Api.as('contractor')
  const { contractorId } = await own.get<{ contractorId: string }>('/session')
  await own.close()
  return contractorId
}

/** The address of a ticket, alone in its list: checking fifty rows each time takes long. */
function pageOf({ id, number }: { id: string; number: string }): string {
  return `/tickets/${id}?q=${number}`
}

/** A ticket on hold, with tags. */
async function waiting(api: Api): Promise<string> {
  const { ticket } = await api.repair({ title: 'Gutter drips' })
  await api.post(`/tickets/${ticket.id}/hold`, { reason: 'Weather', note: 'Too wet' })
  await api.post(`/tickets/${ticket.id}/tags`, { tags: ['winter'] })
  return pageOf(ticket)
}

/** A ticket with a note that was begun, and a change that somebody else was faster with. */
async function drafted(api: Api): Promise<string> {
  const { ticket } = await api.repair({ title: 'Gate squeaks' })
  const path = `/tickets/${ticket.id}/drafts`
  await api.post(path, { kind: 'Note', fields: { text: 'Rang twice' } })
  const fields = { title: 'Gate squeaks badly', description: 'Mine' }
  const base = { title: 'Gate', description: '' }
  await api.post(path, { kind: 'Edit', fields, base, baseVersion: 0 })
  return pageOf(ticket)
}

export async function officePages(api: Api): Promise<Place[]> {
  const contractor = await firmOfContractor()
  const fresh = pageOf((await api.repair()).ticket)
  const { ticket, order } = await worked(api, contractor, 'assigned')
  const going = pageOf(ticket)
  const done = pageOf((await worked(api, contractor, 'done')).ticket)
  const { items } = await api.get<{ items: Unit[] }>('/units?limit=1&status=Occupied')
  const unit = `/units/${items[0]?.id}`
  const property = `/properties/${items[0]?.propertyId}`
  const contact = `/contacts/${await first(api, '/contacts?type=Tenant')}`
  const mould = await api.repair({ title: 'Black mould in the bedroom', category: 'DampMould' })
  const hazard = pageOf(mould.ticket)
  const begun = await drafted(api)
  const tenancy = `/tenancies/${await first(api, '/tenancies?status=Active')}`
  const act = (dialog: string) => ({
    name: `ticket, ${dialog}`,
    path: `${going}&tab=jobs&do=${dialog}&order=${order.id}`,
  })
  return [
    { name: 'inbox', path: '/tickets' },
    { name: 'board', path: '/tickets/board' },
    { name: 'board by coordinator', path: '/tickets/board?by=coordinator&q=zzzzqqqq' },
    { name: 'incidents', path: '/incidents' },
    { name: 'incidents, open', path: '/incidents?do=open' },
    { name: 'incident', path: `/incidents/${await first(api, '/incidents')}` },
    { name: 'incident, close', path: `/incidents/${await first(api, '/incidents?status=Open')}?do=close` },
    { name: 'inbox, nothing found', path: '/tickets?q=zzzzqqqq' },
    { name: 'new ticket', path: fresh },
    { name: 'new ticket, triage', path: `${fresh}&do=triage` },
    { name: 'new ticket, edit', path: `${fresh}&do=edit` },
    { name: 'new ticket, raise', path: `${fresh}&do=raise` },
    ...['cancel', 'hold', 'defer', 'tags', 'link', 'merge-ticket'].map((dialog) => ({
      name: `new ticket, ${dialog}`,
      path: `${fresh}&do=${dialog}`,
    })),
    { name: 'ticket, a note begun', path: begun },
    { name: 'ticket, edit over a newer version', path: `${begun}&do=edit` },
    { name: 'drafts', path: '/drafts' },
    { name: 'bulk changes', path: '/bulk-runs' },
    { name: 'waiting ticket', path: await waiting(api) },
    { name: 'inbox, on hold', path: '/tickets?queue=held' },
    { name: 'inbox, set aside', path: '/tickets?queue=deferred' },
    { name: 'ticket, jobs', path: `${going}&tab=jobs` },
    { name: 'ticket, messages', path: `${going}&tab=messages` },
    { name: 'ticket, photos', path: `${going}&tab=photos` },
    ...['assign', 'offer', 'schedule', 'cancel-order', 'edit-order'].map(act),
    { name: 'done ticket', path: done },
    { name: 'done ticket, photos', path: `${done}&tab=photos` },
    { name: 'done ticket, close', path: `${done}&do=close` },
    { name: 'missing ticket', path: '/tickets/00000000-0000-7000-8000-000000000000' },
    { name: 'report', path: '/tickets/new' },
    { name: 'jobs', path: '/work-orders' },
    { name: 'calendar', path: '/calendar' },
    { name: 'calendar, month', path: '/calendar?view=month' },
    { name: 'calendar, by who comes', path: '/calendar?by=operative' },
    { name: 'job sheet', path: `/work-orders/${order.id}/sheet` },
    { name: 'hazards', path: '/hazards' },
    { name: 'hazards, refused', path: '/hazards?status=Refused' },
    { name: 'ticket, hazards', path: `${hazard}&tab=hazards` },
    { name: 'homes', path: '/properties' },
    { name: 'homes, add', path: '/properties?do=add&q=zzzzqqqq' },
    { name: 'homes by postcode', path: '/properties?sort=postcode&type=Flat' },
    { name: 'archived homes', path: '/properties?archived=true' },
    { name: 'home', path: property },
    { name: 'home, archive', path: `${property}?do=archive` },
    { name: 'units', path: '/units?sort=unit' },
    { name: 'tenancies', path: '/tenancies?sort=-startDate' },
    { name: 'keys', path: '/keys?show=out' },
    { name: 'tenancy', path: tenancy },
    ...['edit', 'end', 'claim', 'archive'].map((dialog) => ({
      name: `tenancy, ${dialog}`,
      path: `${tenancy}?do=${dialog}`,
    })),
    { name: 'home, edit', path: `${property}?do=edit` },
    { name: 'home, add unit', path: `${property}?do=add-unit` },
    { name: 'unit', path: unit },
    { name: 'unit, edit', path: `${unit}?do=edit` },
    { name: 'unit, add tenancy', path: `${unit}?do=add-tenancy` },
    { name: 'people', path: '/contacts' },
    { name: 'people, add', path: '/contacts?do=add&q=zzzzqqqq' },
    { name: 'person', path: contact },
    { name: 'person, edit', path: `${contact}?do=edit` },
    { name: 'contractors', path: '/contractors' },
    { name: 'contractors, add', path: '/contractors?do=add&q=zzzzqqqq' },
    { name: 'contractors by name', path: '/contractors?sort=name&expiring=soon' },
    { name: 'contractor', path: `/contractors/${contractor}` },
    { name: 'duplicates', path: '/contacts/duplicates' },
    { name: 'consents', path: '/consents' },
    { name: 'homes entered twice', path: '/properties/duplicates' },
    { name: 'person, alert', path: `${contact}?do=alert` },
    { name: 'person, merge', path: `${contact}/merge` },
    { name: 'search', path: '/search' },
    { name: 'search, found', path: '/search?q=linden' },
    { name: 'search, nothing found', path: '/search?q=zzzzqqqq' },
    { name: 'contractor, edit', path: `/contractors/${contractor}?do=edit` },
    { name: 'contractor, suspend', path: `/contractors/${contractor}?do=move-Suspended` },
    { name: 'import', path: '/imports' },
    { name: 'import, checked', path: await checkedImport(api) },
    { name: 'no such page', path: '/nowhere' },
  ]
}

export async function adminPages(): Promise<Place[]> {
  const api = await Api.as('admin')
  const mail = await first(api, '/mailbox')
  await api.close()
  return [
    { name: 'take data out', path: '/archive' },
    { name: 'put away', path: '/put-away' },
    { name: 'mailbox', path: '/mailbox' },
    { name: 'mail', path: `/mailbox?mail=${mail}` },
    { name: 'users', path: '/users' },
    { name: 'users, invite', path: '/users?do=invite' },
    { name: 'profile', path: '/profile' },
    { name: 'settings', path: '/settings' },
    { name: 'contractor, users', path: `/contractors/${await firmOfContractor()}` },
    { name: 'service policy', path: '/policy' },
    { name: 'automation', path: '/automation' },
    { name: 'checklists', path: '/checklists' },
    { name: 'prices', path: '/rates' },
    { name: 'prices, version', path: `/rates/${await first(await Api.as('admin'), '/rate-lists')}` },
    { name: 'approvals', path: '/approvals' },
    { name: 'audit', path: '/audit' },
    { name: 'see as', path: `/seen-by/tickets/${await first(await Api.as('admin'), '/tickets')}` },
    { name: 'background jobs', path: '/background-jobs' },
  ]
}

export async function viewerPages(api: Api): Promise<Place[]> {
  const { ticket } = await api.repair()
  return [
    { name: 'inbox', path: '/tickets' },
    { name: 'ticket', path: pageOf(ticket) },
    { name: 'homes', path: '/properties' },
  ]
}

export async function contractorPages(api: Api): Promise<Place[]> {
  const firm = await firmOfContractor()
  const { ticket, order } = await worked(api, firm, 'assigned')
  await api.move(order.id, 'Scheduled', visit(1))
  await api.move(order.id, 'InProgress')
  const planned = (await worked(api, firm, 'assigned')).order
  await api.move(planned.id, 'Scheduled', visit(1))
  return [
    { name: 'my jobs', path: '/work-orders' },
    { name: 'my jobs, complete', path: `/work-orders?do=complete&order=${order.id}` },
    { name: 'my jobs, no access', path: `/work-orders?do=no-access&order=${planned.id}` },
    { name: 'calendar', path: '/calendar' },
    { name: 'ticket of a job', path: `/tickets/${ticket.id}` },
  ]
}

export async function tenantPages(): Promise<Place[]> {
  const own = await Api.as('tenant')
  const ticket = await first(own, '/tickets')
  await own.close()
  return [
    { name: 'my repairs', path: '/tickets' },
    { name: 'repair', path: `/tickets/${ticket}` },
    { name: 'report', path: '/tickets/new' },
  ]
}

export const roles: [Account, (api: Api) => Promise<Place[]>][] = [
  ['coordinator', officePages],
  ['admin', adminPages],
  ['viewer', viewerPages],
  ['contractor', contractorPages],
  ['tenant', tenantPages],
]

/** Goes there, and waits until nothing loads and nothing moves. */
export async function settle(page: Page, path: string) {
  await page.goto(path)
  await expect(page.locator('h1, [role=dialog]').first()).toBeVisible()
  if (/[?&]do=/.test(path)) await expect(page.getByRole('dialog')).toBeVisible()
  await still(page)
}

export async function still(page: Page) {
  await expect(page.locator('.mantine-Skeleton-root, [aria-busy=true]')).toHaveCount(0)
  await page.evaluate(async () => {
    const passing = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
    await Promise.allSettled(passing.map((animation) => animation.finished))
  })
}
