/** What the signed-in person may do. The server decides; this only hides what it would refuse. */
import type { Me, Role } from '~/api/types'

export function can(me: Me, permission: string): boolean {
  return me.permissions[permission] !== undefined
}

/** Residents and contractors get pages of their own. */
export function isStaff(role: Role): boolean {
  return role !== 'Contractor' && role !== 'Tenant'
}

/** Where somebody lands after signing in. */
export function homeOf(role: Role): '/tickets' | '/work-orders' {
  return role === 'Contractor' ? '/work-orders' : '/tickets'
}

/** Whether somebody hands out work to contractors. */
export function mayAssign(me: Me): boolean {
  return can(me, 'work-orders:assign') || can(me, 'work-orders:write')
}
