/** What a policy says, in words, and what differs between two. */
import type {
  Allowance,
  CompletionNeed,
  EscalateTo,
  PriorityPromise,
  ServicePolicy,
  TimeUnit,
  WorkDay,
} from '~/api/types'
import { words } from '~/lib/words'

export const promiseKeys = ['acknowledge', 'attend', 'makeSafe', 'complete'] as const
export type PromiseKey = (typeof promiseKeys)[number]
export const promiseWords: Record<PromiseKey, string> = {
  acknowledge: 'Answer',
  attend: 'Attend',
  makeSafe: 'Make safe',
  complete: 'Complete',
}

export const priorityKeys = ['emergency', 'urgent', 'routine', 'planned'] as const
export type PriorityKey = (typeof priorityKeys)[number]
export const priorityWords: Record<PriorityKey, string> = {
  emergency: 'Emergency',
  urgent: 'Urgent',
  routine: 'Routine',
  planned: 'Planned',
}

export const days = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const

export const unitWords: Record<TimeUnit, string> = {
  hours: 'hours',
  workingHours: 'working hours',
  days: 'days',
  workingDays: 'working days',
}

export const toWords: Record<EscalateTo, string> = {
  coordinator: 'Who looks after it',
  coordinators: 'All coordinators',
  managers: 'Administrators',
}

/** "5 working days", "1 hour"; nothing where nothing is promised. */
export function allowanceWords(allowance: Allowance | null | undefined): string {
  if (!allowance) return 'nothing'
  const unit = unitWords[allowance.unit]
  return `${allowance.amount} ${allowance.amount === 1 ? unit.replace(/s$/, '') : unit}`
}

function dayWords(day: WorkDay | undefined): string {
  return day ? `${day.from} to ${day.to}` : 'closed'
}

/** "an after-photo, Gas safety record": what completing a job of a kind needs. */
function needWords({ beforePhotos, afterPhotos, certificates }: CompletionNeed): string {
  const kinds = (certificates ?? []).map(words).join(' or ')
  const parts = [beforePhotos && 'a before-photo', afterPhotos && 'an after-photo', kinds]
  return parts.filter(Boolean).join(', ') || 'nothing'
}

type Difference = { what: string; from: string; to: string }

/** What differs between two policies, a line each. */
export function differences(old: ServicePolicy, next: ServicePolicy): Difference[] {
  const found: Difference[] = []
  function note(what: string, from: string, to: string) {
    if (from !== to) found.push({ what, from, to })
  }
  for (const priority of priorityKeys) {
    const [before, after]: PriorityPromise[] = [old.promises[priority], next.promises[priority]]
    for (const key of promiseKeys) {
      const what = `${priorityWords[priority]}, ${promiseWords[key].toLowerCase()}`
      note(what, allowanceWords(before?.[key]), allowanceWords(after?.[key]))
    }
  }
  for (const name of days) {
    const of = ({ hours }: ServicePolicy) => dayWords(hours.find(({ day }) => day === name))
    note(name, of(old), of(next))
  }
  const yes = (value: boolean) => (value ? 'yes' : 'no')
  note('Clocks stand still on hold', yes(old.pauseOnHold), yes(next.pauseOnHold))
  note('Warn at', `${old.warnPercent} %`, `${next.warnPercent} %`)
  const levels = ({ escalation }: ServicePolicy) =>
    escalation.map(({ after, to }) => `${toWords[to]} after ${allowanceWords(after)}`).join(', ') ||
    'nobody'
  note('Escalate to', levels(old), levels(next))
  note('Visits without access', String(old.noAccessCount), String(next.noAccessCount))
  note('Closed after', `${old.autoCloseDays} days`, `${next.autoCloseDays} days`)
  note('A recall within', `${old.recallDays ?? 28} days`, `${next.recallDays ?? 28} days`)
  const asked = ({ completion }: ServicePolicy) =>
    (completion ?? []).map((need) => `${words(need.category)}: ${needWords(need)}`).join('; ') ||
    'nothing'
  note('Completing needs', asked(old), asked(next))
  const limit = (amount: string | null | undefined) => (amount ? `£${amount}` : 'no limit')
  note('Approval above', limit(old.approvalLimitGbp), limit(next.approvalLimitGbp))
  note('Extra work approved above', limit(old.extraWorkLimitGbp), limit(next.extraWorkLimitGbp))
  const spend = ({ emergencySpendGbp: amount }: ServicePolicy) =>
    amount ? `up to £${amount}` : 'waits like others'
  note('Emergency spend', spend(old), spend(next))
  note('Coordinators approve up to', limit(old.approverLimitGbp), limit(next.approverLimitGbp))
  return found
}

/** The complaints of the server, by the place in the policy: `/rules/warnPercent` is `/warnPercent`. */
export function complaints(errors: { pointer: string; detail: string }[] | undefined) {
  return new Map(
    (errors ?? []).map(({ pointer, detail }) => [pointer.replace(/^\/rules/, ''), detail]),
  )
}
export type Complaints = ReturnType<typeof complaints>
