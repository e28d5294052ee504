/** The words for hazards, duties and stages. */
import type {
  Hazard,
  HazardCase,
  HazardClass,
  HazardDeadline,
  HazardLine,
  HazardOutcome,
  HazardStep,
} from '~/api/types'
import { dateWords, dayWords, dueWords, exact } from '~/lib/time'
import type { Meaning } from '~/ui/Tag'

export const hazardWords: Record<Hazard, string> = {
  damp_and_mould: 'Damp and mould',
  excess_cold: 'Excess cold',
  excess_heat: 'Excess heat',
  falls: 'Falls',
  fire_and_explosions: 'Fire and explosions',
  electrical: 'Electrical',
  structural_collapse: 'Structural collapse',
  domestic_hygiene: 'Hygiene, pests and food safety',
  hot_surfaces: 'Flames and hot surfaces',
  collisions_entrapment_ergonomics: 'Collisions and entrapment',
  radiation: 'Radiation',
  lead: 'Lead',
  indoor_air_pollutants: 'Carbon monoxide and other air pollutants',
  asbestos_mmf: 'Asbestos and mineral fibres',
  water_supply: 'Water supply',
  crowding_and_space: 'Crowding and space',
  entry_by_intruders: 'Entry by intruders',
  noise: 'Noise',
  lighting: 'Lighting',
}

export const classWords: Record<HazardClass, string> = {
  significant: 'Significant',
  emergency: 'Emergency',
}

export { dutyWords } from '~/lib/duties'

export const stepWords: Record<HazardStep, string> = {
  InvestigationStarted: 'Investigation started',
  InvestigationFinished: 'Investigation finished',
  InPersonRequested: 'Resident asked for somebody to come',
  InPersonFinished: 'Investigation in person finished',
  SummaryGiven: 'Written summary given',
  MadeSafe: 'Made safe',
  StepsTaken: 'Steps taken towards further work',
  WorksBegun: 'Works begun',
  WorksFinished: 'Works finished',
  AccommodationProvided: 'Another home provided',
  AccessAttempted: 'Attempt to get in',
}

export const outcomeWords: Record<HazardOutcome, string> = {
  significant_hazard: 'A significant hazard',
  emergency_hazard: 'An emergency hazard',
  no_hazard: 'No hazard',
}

/** Choices for a select, in the words that people read. */
export function choices<T extends string>(words: Record<T, string>) {
  return (Object.keys(words) as T[]).map((value) => ({ value, label: words[value] }))
}

export function caseTitle({ hazard, class: kind }: Pick<HazardCase, 'hazard' | 'class'>): string {
  return kind === 'emergency' ? `${hazardWords[hazard]}, emergency` : hazardWords[hazard]
}

type Ends = Pick<HazardDeadline, 'dueAt' | 'dueDate'>
type Clock = Ends & Pick<HazardDeadline, 'state' | 'metAt'>
type PromisedDate = NonNullable<HazardDeadline['promise']>

/** When a clock ends: its last day, or the moment. */
export function lastWords({ dueAt, dueDate }: Ends & Partial<Clock>): string {
  return dueDate ? `by the end of ${dateWords(dueDate)}` : `by ${exact(dueAt)}`
}

/** A date that a person set beside the clock's own: by whom, when and why. */
export function promiseWords(promise: PromisedDate): string {
  const who = promise.setBy ? ` by ${promise.setBy}` : ''
  const kept = promise.missed ? ', not kept' : ''
  return `Promised ${lastWords(promise)}${kept}. Set by hand${who} on ${exact(promise.setAt)}: ${promise.reason}`
}

/** What missing a clock's date means: a breach, or not. */
export function bindingWords({ binds, duty }: HazardDeadline, statutory: boolean): string {
  if (binds) return 'Missing this date is a breach of the law, whatever is promised beside it.'
  if (!statutory) return 'This date is a benchmark: missing it is no breach.'
  return duty === 'alternative_accommodation'
    ? 'This moment is the guidance’s: it is a breach once the regulation’s own has passed.'
    : 'This moment is the guidance’s: only missing the regulation’s is a breach.'
}

/** How a clock stands, in words: what is left, or how it was met. */
export function clockWords(clock: Clock, now: number): { text: string; meaning: Meaning } {
  const { state, dueAt, dueDate, metAt } = clock
  switch (state) {
    case 'met':
      return { text: metAt ? `Met ${dayWords(metAt, now)}` : 'Met', meaning: 'done' }
    case 'metLate':
      return { text: metAt ? `Met late, ${dayWords(metAt, now)}` : 'Met late', meaning: 'late' }
    case 'dropped':
      return { text: 'Fell away', meaning: 'plain' }
    default:
      break
  }
  // A clock of days ends at midnight: the day that people know is the one before.
  const last = dueDate ? new Date(Date.parse(dueAt) - 1000).toISOString() : dueAt
  // The server's word is as old as the page: a clock that ran out since then is late all the same.
  if (Date.parse(dueAt) <= now || state === 'missed') {
    return { text: dueWords(last, now), meaning: 'late' }
  }
  return { text: dueWords(last, now), meaning: state === 'near' ? 'risk' : 'plain' }
}

/** What can still be recorded, what comes next first. */
export function stepsLeft(hazard: HazardCase): HazardStep[] {
  const done = new Set(hazard.stages.filter((one) => !one.superseded).map((one) => one.stage))
  const scots = hazard.nation === 'Scotland'
  const order: HazardStep[] = [
    'InvestigationStarted',
    'InvestigationFinished',
    'SummaryGiven',
    'MadeSafe',
    ...(scots ? [] : (['StepsTaken'] as const)),
    'WorksBegun',
    'WorksFinished',
    'AccommodationProvided',
    'InPersonRequested',
    'InPersonFinished',
  ]
  const open = order.filter((step) => {
    if (done.has(step)) return false
    if (step === 'SummaryGiven') return done.has('InvestigationFinished')
    if (step === 'InPersonFinished') return done.has('InPersonRequested')
    return true
  })
  return [...open, 'AccessAttempted']
}

/** Whether missing a date is a breach, in a few words. */
export function lawWords({ regime, statutory }: Pick<HazardCase, 'regime' | 'statutory'>): string {
  if (!regime) return 'Not decided yet'
  if (regime === 'none' || regime === 'out_of_scope') return 'No legal clocks'
  if (regime === 'wales_whqs_policy') return 'Your published response times'
  return statutory ? 'Set by law' : 'Benchmark, not yet law'
}

/** The same of the date that is next: the guidance's is worked towards and is no law. */
export function nextLawWords(
  line: Pick<HazardLine, 'regime' | 'statutory' | 'nextDuty' | 'nextBinds'>,
): string {
  if (line.statutory && line.nextDuty && !line.nextBinds) return 'Guidance, not law'
  return lawWords(line.nextBinds ? { ...line, statutory: true } : line)
}

/** Why the day from which it is known has to be explained, as the server asks; none when it has not. */
export function needsReason(
  aware: string | undefined,
  noted: string,
  reported: string,
): string | null {
  if (!aware) return null
  const at = Date.parse(aware)
  if (at > Date.parse(noted)) return 'Say why it was known later than it was reported.'
  return at < Date.parse(reported) - 365 * 86_400_000
    ? 'Say how it was known more than a year before it was reported.'
    : null
}
