/** What stands in the address of the audit log. */

import { oneOf, type RawSearch, text, tidy } from '~/lib/search'
import { type AuditedAction, auditedActions } from './auditedActions'

/** The kinds of things that entries are about. */
export const auditedKinds = [
  'MaintenanceTicket',
  'WorkOrder',
  'Visit',
  'Attachment',
  'Checklist',
  'OrderVariation',
  'HazardCase',
  'Incident',
  'Message',
  'Property',
  'Unit',
  'Tenancy',
  'Contact',
  'Alert',
  'Contractor',
  'Operative',
  'RateList',
  'ChecklistTemplate',
  'AutomationRule',
  'AutomationRun',
  'BulkRun',
  'ServicePolicy',
  'BankHoliday',
  'SavedView',
  'CalendarFeed',
  'List',
  'Import',
  'Archive',
  'User',
  'Invitation',
  'Session',
  'Organisation',
  'OutboxMessage',
] as const

export type AuditSearch = {
  q?: string
  entityId?: string
  entityType?: (typeof auditedKinds)[number]
  action?: AuditedAction
  userId?: string
  from?: string
  to?: string
}

const day = /^\d{4}-\d{2}-\d{2}$/

function date(raw: RawSearch, name: string): string | undefined {
  const value = text(raw, name)
  return value && day.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined
}

function id(raw: RawSearch, name: string): string | undefined {
  const value = text(raw, name)
  return value && /^[\da-f-]{36}$/i.test(value) ? value : undefined
}

export function readAuditSearch(raw: RawSearch): AuditSearch {
  return tidy({
    q: text(raw, 'q'),
    entityId: id(raw, 'entityId'),
    entityType: oneOf(raw, 'entityType', auditedKinds),
    action: oneOf(raw, 'action', auditedActions),
    userId: id(raw, 'userId'),
    from: date(raw, 'from'),
    to: date(raw, 'to'),
  })
}
