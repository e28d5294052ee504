import type { ServicePolicy } from '~/api/types'

import { allowanceWords, complaints, differences } from './rules'

const policy: ServicePolicy = {
  hours: [{ day: 'Monday', from: '09:00', to: '17:00' }],
  promises: {
    emergency: { complete: { amount: 24, unit: 'hours' } },
    urgent: {},
    routine: {},
    planned: {},
  },
  pauseOnHold: true,
  warnPercent: 80,
  escalation: [],
  noAccessCount: 2,
  autoCloseDays: 14,
}

test('a length of time reads as people say it', () => {
  expect(allowanceWords({ amount: 1, unit: 'workingDays' })).toBe('1 working day')
  expect(allowanceWords({ amount: 24, unit: 'hours' })).toBe('24 hours')
  expect(allowanceWords(null)).toBe('nothing')
})

test('two policies differ line by line', () => {
  expect(differences(policy, policy)).toEqual([])
  const next: ServicePolicy = {
    ...policy,
    hours: [...policy.hours, { day: 'Saturday', from: '10:00', to: '13:00' }],
    promises: { ...policy.promises, emergency: { complete: { amount: 1, unit: 'workingDays' } } },
    escalation: [{ after: { amount: 4, unit: 'workingHours' }, to: 'managers' }],
    approvalLimitGbp: '250.00',
    completion: [{ category: 'Gas', afterPhotos: true, certificates: ['GasSafetyRecord'] }],
  }
  expect(differences(policy, next)).toEqual([
    { what: 'Emergency, complete', from: '24 hours', to: '1 working day' },
    { what: 'Saturday', from: 'closed', to: '10:00 to 13:00' },
    { what: 'Escalate to', from: 'nobody', to: 'Administrators after 4 working hours' },
    {
      what: 'Completing needs',
      from: 'nothing',
      to: 'Gas: an after-photo, Gas safety record',
    },
    { what: 'Approval above', from: 'no limit', to: '£250.00' },
  ])
})

test('complaints are found by the place that they are about', () => {
  const found = complaints([{ pointer: '/rules/hours/0/to', detail: 'Too early.' }])
  expect(found.get('/hours/0/to')).toBe('Too early.')
})
