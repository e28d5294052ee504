/** Rules in words, and a rule to begin with. */
import type {
  AutomationRule,
  ChooseBy,
  RuleAction,
  RuleAudience,
  RuleFilter,
  RuleMailTo,
  RuleTrigger,
  RuleWords,
} from '~/api/types'
import { words } from '~/lib/words'

export const triggerWords: Record<RuleTrigger, string> = {
  Reported: 'A repair is reported',
  Triaged: 'A ticket is triaged',
  StatusMoved: 'The status moves',
  NoteAdded: 'A note is written',
  OrderRaised: 'A work order is raised',
  OrderMoved: 'A work order moves',
  VisitAgreed: 'A visit is agreed',
  VisitMissed: 'Nobody was in',
  ClockNear: 'A promised time is nearly over',
  ClockMissed: 'A promised time is over',
  Waiting: 'Nobody has acted for a time',
}

export const audienceWords: Record<RuleAudience, string> = {
  Coordinator: 'Who looks after it',
  Coordinators: 'All coordinators',
  Managers: 'The managers',
  Followers: 'Who follows it',
}

export const mailToWords: Record<RuleMailTo, string> = {
  Resident: 'Who reported it',
  Coordinator: 'Who looks after it',
}

export const chooseWords: Record<ChooseBy, string> = {
  InTurn: 'In turn',
  LeastOpen: 'Who has the fewest open',
  Property: 'Who knows the property best',
  Category: 'Who knows the trade best',
}

/** What an email's words may hold in braces. */
export const placeholders = ['{number}', '{title}', '{home}', '{name}', '{organisation}']

export type ActionKind = RuleAction['do']

export const actionWords: Record<ActionKind, string> = {
  AddTag: 'Add a tag',
  SetPriority: 'Set the priority',
  Assign: 'Say who looks after it',
  AssignAmong: 'Share out among colleagues',
  Watch: 'Let a colleague follow it',
  Note: 'Write a note',
  Alert: 'Alert colleagues',
  Email: 'Send an email',
  RaiseOrder: 'Raise a work order',
  OfferOrder: 'Offer the order to recommended firms',
  Hold: 'Put it on hold',
}

export function freshAction(kind: ActionKind): RuleAction {
  switch (kind) {
    case 'AddTag':
      return { do: kind, tag: '' }
    case 'SetPriority':
      return { do: kind, priority: 'Urgent' }
    case 'Assign':
    case 'Watch':
      return { do: kind, userId: '' }
    case 'Note':
      return { do: kind, text: '' }
    case 'Alert':
      return { do: kind, to: 'Coordinator', text: '' }
    case 'AssignAmong':
      return { do: kind, by: 'InTurn', userIds: [], most: null }
    case 'Email':
      return { do: kind, to: 'Resident', subject: 'About your repair {number}', text: '' }
    case 'RaiseOrder':
      return { do: kind, text: '' }
    case 'OfferOrder':
      return { do: kind, firms: 3, inTurn: true, hours: 24 }
    case 'Hold':
      return { do: kind, reason: 'AwaitingParts', days: 7, text: '' }
  }
}

export function actionSentence(action: RuleAction): string {
  switch (action.do) {
    case 'AddTag':
      return `Tag “${action.tag}”`
    case 'SetPriority':
      return `Priority ${words(action.priority).toLowerCase()}`
    case 'Assign':
      return 'Say who looks after it'
    case 'Watch':
      return 'Let a colleague follow it'
    case 'Note':
      return `Note “${action.text}”`
    case 'Alert':
      return `Alert ${audienceWords[action.to].toLowerCase()}: “${action.text}”`
    case 'AssignAmong': {
      const limit = action.most ? `, up to ${action.most} open each` : ''
      return `Share out among ${action.userIds.length}: ${chooseWords[action.by].toLowerCase()}${limit}`
    }
    case 'Email':
      return `Email to ${mailToWords[action.to].toLowerCase().replace(/^who/, 'whoever')}: “${action.subject}”`
    case 'RaiseOrder':
      return `Raise a work order: “${action.text}”`
    case 'OfferOrder': {
      const firms = action.firms === 1 ? 'the firm' : `the ${action.firms} firms`
      const how = action.firms === 1 ? '' : action.inTurn ? ' in turn' : ' at once'
      return `Offer it to ${firms} recommended most${how}, ${action.hours} h each`
    }
    case 'Hold':
      return `On hold for ${action.days} ${action.days === 1 ? 'day' : 'days'}: ${words(action.reason).toLowerCase()}`
  }
}

/** Of which tickets a rule is, each part in a few words. */
export function filterWords(given: Partial<RuleFilter> | undefined): string[] {
  const filter = { ...emptyFilter, ...given }
  const any = (values: string[]) => values.map((value) => words(value)).join(' or ')
  return [
    filter.categories.length > 0 && any(filter.categories),
    filter.priorities.length > 0 && any(filter.priorities),
    filter.statuses.length > 0 && any(filter.statuses),
    filter.channels.length > 0 && `Reported by ${any(filter.channels)}`,
    filter.tags.length > 0 && `Tagged ${filter.tags.join(' or ')}`,
    filter.withoutTags.length > 0 && `Not tagged ${filter.withoutTags.join(' or ')}`,
    filter.propertyIds.length > 0 &&
      (filter.propertyIds.length === 1
        ? 'At one property'
        : `At ${filter.propertyIds.length} properties`),
    filter.hazard === true && 'With an open hazard',
    filter.hazard === false && 'Without an open hazard',
  ].filter((part) => typeof part === 'string')
}

export const emptyFilter: RuleFilter = {
  categories: [],
  priorities: [],
  statuses: [],
  channels: [],
  tags: [],
  withoutTags: [],
  propertyIds: [],
  hazard: null,
}

/** What the server takes of a rule; a new one where there is none. */
export function wordsOf(rule: AutomationRule | undefined, position: number): RuleWords {
  if (!rule) {
    return {
      name: '',
      enabled: true,
      position,
      trigger: 'Reported',
      hours: null,
      filter: emptyFilter,
      actions: [freshAction('AddTag')],
    }
  }
  const { name, enabled, trigger, hours, filter, actions } = rule
  return {
    name,
    enabled,
    position: rule.position,
    trigger,
    hours: hours ?? null,
    filter: { ...emptyFilter, ...filter },
    actions,
  }
}
