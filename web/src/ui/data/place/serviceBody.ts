/** What is sent of a service that somebody typed, and what is wrong with it. */
import type { NewAssetService } from '~/api/types'
import { amountComplaint, toAmount } from '~/lib/money'

export type ServiceValues = {
  doneOn: string
  work: string
  doneBy: string
  contractorId: string | null
  nextDueOn: string
  costGbp: string
}

export const serviceChecks = {
  doneOn: (day: string) => (day === '' ? 'Choose the day.' : null),
  work: (text: string) => (text.trim() === '' ? 'Say what was done.' : null),
  doneBy: (name: string, { contractorId }: ServiceValues) =>
    name.trim() === '' && !contractorId ? 'Choose a contractor, or say who did it.' : null,
  costGbp: (typed: string) => (typed.trim() === '' ? null : amountComplaint(typed, '84 or 84.50')),
}

export function serviceBody(values: ServiceValues): NewAssetService {
  return {
    doneOn: values.doneOn,
    work: values.work,
    doneBy: values.doneBy.trim() || null,
    contractorId: values.contractorId,
    nextDueOn: values.nextDueOn || null,
    costGbp: toAmount(values.costGbp) ?? null,
  }
}
