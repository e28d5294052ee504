import type { SummaryDraft } from '~/api/types'

import { byField, isOpen, toValues, toWords } from './words'

const draft = {
  whyNot: null,
  needsVisit: false,
  recipients: [{ contactId: 'tess', name: 'Tess Tenant', isTenant: true }],
  words: {
    contactId: 'tess',
    method: 'Email',
    findings: 'Mould',
    safetyWork: { what: '', startOn: null, finishOn: '2026-12-16' },
    version: 3,
  },
} as unknown as SummaryDraft

test('a draft fills the form, and what is not said is not sent', () => {
  const values = toValues(draft)
  expect(values).toMatchObject({ contactId: 'tess', method: 'Email', safetyFinish: '2026-12-16' })
  const words = toWords(values, draft.words.version)
  expect(words).toMatchObject({ findings: 'Mould', version: 3 })
  // A day alone promises no work.
  expect(words.safetyWork).toBeUndefined()
  expect(words.noWork).toBeUndefined()
  expect(toWords({ ...values, safetyWork: ' Wash the walls ' }).safetyWork).toEqual({
    what: 'Wash the walls',
    startOn: undefined,
    finishOn: '2026-12-16',
  })
})

test('what a letter lacks stands beside its field', () => {
  const lacks = [
    { pointer: '/safetyWork/startOn', detail: 'When?' },
    { pointer: '/safetyWork/finishOn', detail: 'By when?' },
    { pointer: '/contact', detail: 'How?' },
  ]
  expect(byField(lacks)).toEqual({ safetyWork: 'When?', contact: 'How?' })
})

test('a letter is to be given until it went', () => {
  expect(['Written', 'Failed'].every((status) => isOpen({ status } as never))).toBe(true)
  expect(['Sending', 'Sent', 'Given'].some((status) => isOpen({ status } as never))).toBe(false)
})
