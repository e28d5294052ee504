/** Permissions beyond a role, in words, by what they are about. */
import type { UserPermission } from '~/api/types'
import { words } from '~/lib/words'

/** Those that it makes sense to give to single people; the rest goes with a role. */
export const extras: UserPermission[] = [
  'audit:read',
  'data:export',
  'data:erase',
  'import:run',
  'jobs:read',
  'jobs:retry',
  'org:update',
  'org:billing',
  'users:manage',
  'apikeys:manage',
  'webhooks:manage',
  'tickets:create',
  'tickets:update',
  'tickets:close',
  'tickets:delete',
  'workorders:create',
  'workorders:assign',
  'workorders:verify',
  'quotes:approve',
  'invoices:review',
  'invoices:approve',
  'payments:record',
  'properties:write',
  'units:write',
  'tenancies:write',
  'contacts:write',
  'contractors:write',
  'compliance:write',
  'messages:send',
  'reports:read',
]

/** "tickets:delete" becomes "Tickets: delete". */
export function permissionWords(permission: string): string {
  const [thing = '', verb = ''] = permission.split(':')
  return `${words(thing)}: ${verb}`
}

/** Options for a select: what somebody has already is among them, whatever it is. */
export function permissionOptions(held: UserPermission[]) {
  const all = [...extras, ...held.filter((one) => !extras.includes(one))]
  return all.map((value) => ({ value, label: permissionWords(value) }))
}
