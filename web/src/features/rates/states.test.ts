import type { RateList } from '~/api/types'
import { everybodys } from '~/mocks/rateData'

import { nameOf, ratesWords, stateOf } from './states'

test('a version says where it stands', () => {
  const list = (part: Partial<RateList>): RateList => ({ ...everybodys, inForce: false, ...part })
  expect(stateOf(list({ publishedAt: null }), '2026-11-27').words).toBe('Draft')
  expect(stateOf(list({ inForce: true }), '2026-11-27').words).toBe('In force')
  expect(stateOf(list({ validFrom: '2027-02-01' }), '2026-11-27').words).toMatch(/^From /)
  expect(stateOf(list({ validFrom: '2026-01-01' }), '2026-11-27').words).toBe('Past')
  expect(nameOf(list({ number: 2 }))).toBe('Everybody’s prices, version 2')
  expect(nameOf(list({ contractorName: 'Pipes Ltd' }))).toBe('Pipes Ltd, version 1')
  expect([1, 2500].map(ratesWords)).toEqual(['1 rate', '2,500 rates'])
})
