/** What an entry of the audit log changed, field by field. */
import { exact } from '~/lib/time'
import { count, words } from '~/lib/words'

import { deedWords } from './deeds'

export type Change = { field: string; before?: string; after?: string }

type Values = Record<string, unknown>

function asValues(value: unknown): Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Values)
    : {}
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** Items of a list that are told one by one. */
const most = 10

/** What a thing is called by, if it has one of these; the rest is said behind it. */
const titles = ['name', 'title', 'text']

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** A value as people read it; nothing where there is none. What is `within` another is set off. */
function show(value: unknown, within = false): string | undefined {
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'string') return instant.test(value) ? exact(value) : value
  if (typeof value !== 'object') return String(value)
  return Array.isArray(value) ? list(value, within) : thing(value as Values, within)
}

function list(items: unknown[], within: boolean): string | undefined {
  // Ids alone tell nobody anything but how many there are.
  if (items.length > 0 && items.every((one) => typeof one === 'string' && uuid.test(one))) {
    return count(items.length, 'entry', 'entries')
  }
  const told = items.map((one) => show(one)).filter(isText)
  if (told.length === 0) return undefined
  const long = items.some((one) => typeof one === 'object')
  const more = told.length > most ? [`and ${told.length - most} more`] : []
  const text = [...told.slice(0, most), ...more].join(long ? '; ' : ', ')
  return within && long ? `(${text})` : text
}

function thing(values: Values, within: boolean): string | undefined {
  const title = titles.find((name) => isText(values[name]))
  const rest = Object.entries(values)
    .filter(([name]) => name !== title && !isNamed(name, values, titles))
    .map(([name, one]) => [name, show(one, true)] as const)
    .flatMap(([name, one]) => (one === undefined ? [] : `${words(name)}: ${one}`))
    .join(', ')
  if (title) return rest ? `${values[title]} (${rest})` : String(values[title])
  if (rest === '') return undefined
  return within ? `(${rest})` : rest
}

/** Whether a value is the id of something whose name stands beside it, so that the name is enough. */
function isNamed(field: string, values: Values, also: string[] = []): boolean {
  if (field === 'id') return Object.keys(values).length > 1
  if (!field.endsWith('Id')) return false
  const of = field.slice(0, -2)
  const whose = of.replace(/(User|Contact)$/, '')
  const names = [of, `${of}Name`, `${of}Number`, `${of}Address`, `${whose}Name`, ...also]
  return names.some((name) => isText(values[name]))
}

/** The record's own bookkeeping says nothing to a reader. */
const bookkeeping = ['id', 'orgId', 'version', 'createdAt', 'updatedAt']

/** Only what differs; what stayed the same is left out. */
export function changesOf(oldValue: unknown, newValue: unknown): Change[] {
  const before = asValues(oldValue)
  const after = asValues(newValue)
  const all = { ...before, ...after }
  return Object.keys(all)
    .filter((field) => !bookkeeping.includes(field) && !isNamed(field, all))
    .map((field) => ({ field, before: show(before[field]), after: show(after[field]) }))
    .filter((change) => change.before !== change.after)
}

type Entry = { action: string; entityType?: string | null }

/** "ticket.close" of a Ticket becomes "Ticket: closed". */
export function titleOf({ action, entityType }: Entry): string {
  const [first = '', ...rest] = action.split('.')
  const verb = rest.length > 0 ? rest.join(' ') : first
  const thing = entityType ?? (rest.length > 0 ? first : undefined)
  if (action === 'session.begin') return 'Signed in'
  if (action === 'session.end') return 'Signed out'
  const deed = deedWords(rest.join('.')) ?? words(verb).toLowerCase()
  return thing ? `${words(thing)}: ${deed}` : words(verb)
}
