/** What the signed-in person may do. The server decides; this only hides what it would refuse. */
import type { Me } from '~/api/types'

/** The permissions that the pages ask about. */
export type Permission =
  | 'audit:read'
  | 'users:manage'
  | 'contacts:read'
  | 'contacts:write'
  | 'contractors:read'
  | 'contractors:write'
  | 'data:export'
  | 'import:run'
  | 'jobs:read'
  | 'org:read'
  | 'org:update'
  | 'jobs:retry'
  | 'org:update'
  | 'properties:read'
  | 'quotes:approve'
  | 'quotes:read'
  | 'quotes:submit'
  | 'properties:write'
  | 'tenancies:write'
  | 'tickets:close'
  | 'tickets:create'
  | 'tickets:delete'
  | 'tickets:read'
  | 'tickets:update'
  | 'units:write'
  | 'users:manage'
  | 'workorders:create'
  | 'workorders:read'
  | 'workorders:progress'

export function can(me: Me, permission: Permission): boolean {
  return me.permissions[permission] !== undefined
}

/** Residents and contractors get pages of their own. */
export function isStaff(role: string): boolean {
  return role !== 'Contractor' && role !== 'Tenant'
}

/** Where somebody lands after signing in. */
export function homeOf(role: string): '/tickets' | '/work-orders' {
  return role === 'Contractor' ? '/work-orders' : '/tickets'
}
