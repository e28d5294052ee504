/** A service policy and its history. */
import type { PolicyInForce, PolicyVersion, ServicePolicy } from '~/api/types'

import { at } from './data'

const office = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const

export const rules: ServicePolicy = {
  hours: office.map((day) => ({ day, from: '09:00', to: '17:00' })),
  promises: {
    emergency: {
      acknowledge: { amount: 2, unit: 'hours' },
      complete: { amount: 24, unit: 'hours' },
    },
    urgent: { complete: { amount: 7, unit: 'days' } },
    routine: { complete: { amount: 30, unit: 'days' } },
    planned: {},
  },
  pauseOnHold: true,
  warnPercent: 80,
  escalation: [{ after: { amount: 4, unit: 'workingHours' }, to: 'coordinators' }],
  noAccessCount: 2,
  autoCloseDays: 14,
}

const day = 86_400_000

export const versions: PolicyVersion[] = [
  {
    id: 'p2',
    version: 2,
    rules,
    note: 'Sooner',
    setBy: 'Ada Admin',
    createdAt: at(-3 * day),
  },
  {
    id: 'p1',
    version: 1,
    rules: { ...rules, warnPercent: 70 },
    note: null,
    setBy: 'Ada Admin',
    createdAt: at(-30 * day),
  },
]

export const policy: PolicyInForce = {
  version: 2,
  rules,
  note: 'Sooner',
  setBy: 'Ada Admin',
  setAt: at(-3 * day),
  openTickets: 41,
}
