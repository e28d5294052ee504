import type { HazardCase } from '~/api/types'

import {
  caseTitle,
  clockWords,
  lastWords,
  lawWords,
  needsReason,
  nextLawWords,
  stepsLeft,
} from './words'

const now = Date.parse('2026-12-08T09:00:00Z')

test('a clock says what is left, or how it was met', () => {
  const day = { dueAt: '2026-12-15T00:00:00Z', dueDate: '2026-12-14', metAt: null }
  expect(clockWords({ ...day, state: 'running' }, now)).toEqual({
    text: 'in 6 days',
    meaning: 'plain',
  })
  expect(clockWords({ ...day, state: 'near' }, now).meaning).toBe('risk')
  expect(clockWords({ ...day, state: 'near' }, Date.parse(day.dueAt) + 7_200_000)).toEqual({
    text: '2 h late',
    meaning: 'late',
  })
  expect(clockWords({ ...day, state: 'met', metAt: '2026-12-07T10:00:00Z' }, now).text).toBe(
    'Met Mon 7 Dec',
  )
  expect(clockWords({ ...day, state: 'dropped' }, now).text).toBe('Fell away')
  expect(lastWords({ ...day, state: 'running' })).toBe('by the end of 14 Dec 2026')
})

test('the next stage comes first, and one that needs another waits for it', () => {
  const stage = { id: '1', at: '', recordedAt: '', superseded: false }
  const hazard = { nation: 'England', stages: [] } as unknown as HazardCase
  expect(stepsLeft(hazard)[0]).toBe('InvestigationStarted')
  expect(stepsLeft(hazard)).not.toContain('SummaryGiven')
  const later = {
    nation: 'Scotland',
    stages: [
      { ...stage, stage: 'InvestigationStarted' },
      { ...stage, stage: 'InvestigationFinished' },
      { ...stage, stage: 'AccessAttempted' },
    ],
  } as unknown as HazardCase
  expect(stepsLeft(later)[0]).toBe('SummaryGiven')
  expect(stepsLeft(later)).toContain('AccessAttempted')
  expect(stepsLeft(later)).not.toContain('StepsTaken')
})

test('a benchmark is never called law', () => {
  expect(lawWords({ regime: 'england_social', statutory: true })).toBe('Set by law')
  expect(lawWords({ regime: 'england_private_benchmark', statutory: false })).toContain('Benchmark')
  expect(lawWords({ regime: 'none', statutory: false })).toBe('No legal clocks')
  expect(caseTitle({ hazard: 'electrical', class: 'emergency' })).toBe('Electrical, emergency')
})

test('the next date is law only where missing it is a breach', () => {
  const line = { regime: 'england_social', nextDuty: 'investigate_emergency' } as const
  expect(nextLawWords({ ...line, statutory: true, nextBinds: true })).toBe('Set by law')
  expect(nextLawWords({ ...line, statutory: false, nextBinds: true })).toBe('Set by law')
  expect(nextLawWords({ ...line, statutory: false, nextBinds: false })).toContain('Benchmark')
  const guidance = { ...line, nextDuty: 'safety_work_emergency_guidance' } as const
  expect(nextLawWords({ ...guidance, statutory: true, nextBinds: false })).toBe('Guidance, not law')
  const over = { ...line, nextDuty: null, statutory: true, nextBinds: false } as const
  expect(nextLawWords(over)).toBe('Set by law')
})

test('a later day, and one long before the report, has to be explained', () => {
  const [noted, reported] = ['2026-11-20T10:00:40Z', '2026-11-02T09:00:00Z']
  expect(needsReason(noted, noted, reported)).toBeNull()
  expect(needsReason('2026-11-20T10:00:00Z', noted, reported)).toBeNull()
  expect(needsReason('2026-11-20T10:01:00Z', noted, reported)).toMatch(/later/)
  expect(needsReason('2025-11-02T09:00:00Z', noted, reported)).toBeNull()
  expect(needsReason('2025-11-02T08:59:00Z', noted, reported)).toMatch(/a year/)
  expect(needsReason(undefined, noted, reported)).toBeNull()
})
