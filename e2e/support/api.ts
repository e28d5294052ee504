/** Makes what a test needs through the API, as quickly as the server can. */
import { type APIRequestContext, expect, request } from '@playwright/test'

import { type Account, serverUrl, sessionFile } from './accounts'
import { word } from './unique'

export type Thing = { id: string; version: number }
export type Contact = Thing & { name: string; email: string }
export type Unit = Thing & { address: string; propertyId: string }
export type Home = { property: Thing & { addressLine1: string }; unit: Unit; tenant: Contact }
export type WorkOrder = Thing & { number: string; ticketId: string; status: string }
export type TicketPage = {
  ticket: Thing & { number: string; title: string; status: string }
  workOrders: WorkOrder[]
}

type Upload = { name: string; mimeType: string; buffer: Buffer }

export class Api {
  private constructor(private readonly context: APIRequestContext) {}

  static async as(account: Account): Promise<Api> {
    const context = await request.newContext({
      baseURL: serverUrl(),
      storageState: sessionFile(account),
    })
    return new Api(context)
  }

  async close() {
    await this.context.dispose()
  }

  async get<T>(path: string): Promise<T> {
    const answer = await this.context.get(`/api/v1${path}`)
    if (!answer.ok()) throw new Error(`GET ${path}: ${answer.status()} ${await answer.text()}`)
    return (await answer.json()) as T
  }

  async post<T>(path: string, data: unknown): Promise<T> {
    const answer = await this.context.post(`/api/v1${path}`, { data })
    if (!answer.ok()) throw new Error(`POST ${path}: ${answer.status()} ${await answer.text()}`)
    const text = await answer.text()
    return (text ? JSON.parse(text) : undefined) as T
  }

  async patch(path: string, version: number, data: unknown): Promise<void> {
    const headers = { 'if-match': `"${version}"` }
    const answer = await this.context.patch(`/api/v1${path}`, { data, headers })
    if (!answer.ok()) throw new Error(`PATCH ${path}: ${answer.status()} ${await answer.text()}`)
  }

  async upload(owner: string, stage: string, files: Upload): Promise<void> {
    const path = `/api/v1${owner}/attachments?stage=${stage}`
    const answer = await this.context.post(path, { multipart: { files } })
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
  }

  /** Uploads a table, takes the proposed columns, and waits until it is checked. */
  async importFile(kind: string, table: string): Promise<string> {
    const file = { name: 'table.csv', mimeType: 'text/csv', buffer: Buffer.from(table) }
    const answer = await this.context.post(`/api/v1/imports?kind=${kind}`, { multipart: { file } })
    if (!answer.ok()) throw new Error(`import: ${answer.status()} ${await answer.text()}`)
    type Page = { import: { id: string; status: string }; mapping: Record<string, number> }
    const { import: begun, mapping } = (await answer.json()) as Page
    await this.post(`/imports/${begun.id}/check`, { mapping })
    await expect
      .poll(async () => (await this.get<Page>(`/imports/${begun.id}`)).import.status)
      .toBe('Checked')
    return begun.id
  }

  /** A house with one unit and somebody who lives in it. */
  async home(): Promise<Home> {
    const street = word()
    const property = await this.post<Home['property']>('/properties', {
      addressLine1: `7 ${street} Road`,
      city: 'Leeds',
      postcode: 'LS6 2AB',
      propertyType: 'House',
    })
    const unit = await this.post<Unit>('/units', { propertyId: property.id, bedrooms: 2 })
    const tenant = await this.contact()
    await this.post('/tenancies', {
      unitId: unit.id,
      tenantContactId: tenant.id,
      startDate: '2026-01-05',
      rentAmountGbp: '950.00',
    })
    return { property, unit, tenant }
  }

  contact(): Promise<Contact> {
    const lastName = word()
    return this.post('/contacts', {
      type: 'Tenant',
      firstName: 'Robin',
      lastName,
      email: `robin.${lastName.toLowerCase()}@example.com`,
      phone: '07700 900123',
    })
  }

  /** A repair that nobody has looked at yet. */
  async ticket(home: Home, more: Record<string, unknown> = {}): Promise<TicketPage> {
    return this.post('/tickets', {
      unitId: home.unit.id,
      title: `Dripping tap ${word()}`,
      description: 'It drips all night.',
      category: 'Plumbing',
      priority: 'Routine',
      reportedByContactId: home.tenant.id,
      ...more,
    })
  }

  /** A repair in a home of its own. */
  async repair(more: Record<string, unknown> = {}): Promise<TicketPage> {
    return this.ticket(await this.home(), more)
  }

  async order(ticketId: string, contractorId?: string): Promise<WorkOrder> {
    return this.post(`/tickets/${ticketId}/work-orders`, {
      description: 'Look at it',
      contractorId,
    })
  }

  move(orderId: string, to: string, more: Record<string, unknown> = {}): Promise<WorkOrder> {
    return this.post(`/work-orders/${orderId}/transitions`, { to, ...more })
  }
}

/** A visit some days ahead, from nine to twelve. */
export function visit(daysAhead: number) {
  const date = new Date(Date.now() + daysAhead * 86_400_000).toISOString().slice(0, 10)
  return { scheduledStartAt: `${date}T09:00:00Z`, scheduledEndAt: `${date}T12:00:00Z` }
}
