/** The roles that can be given. */
import type { Role } from '~/api/types'

export const roles: Role[] = ['OrgAdmin', 'Coordinator', 'Viewer', 'Contractor', 'Tenant']
