/** How a contractor stands with VAT and the Construction Industry Scheme, in words. */
import type { CisStatus, VatStatus } from '~/api/types'

export const vatWords: Record<VatStatus, string> = {
  Unknown: 'Not known',
  NotRegistered: 'Not registered',
  Registered: 'Registered',
}

export const cisWords: Record<CisStatus, string> = {
  Unknown: 'Not known',
  OutOfScope: 'Outside the scheme',
  Gross: 'Gross: nothing taken off',
  Registered: 'Verified: 20 % taken off',
  Unmatched: 'Not matched: 30 % taken off',
}

/** Options for a select. */
export function choices<T extends string>(names: Record<T, string>) {
  return Object.entries<string>(names).map(([value, label]) => ({ value, label }))
}
