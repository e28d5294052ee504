/** What an entry of the audit log changed, field by field. */
import { exact } from '~/lib/time'
import { words } from '~/lib/words'

export type Change = { field: string; before?: string; after?: string }

type Values = Record<string, unknown>

function asValues(value: unknown): Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Values)
    : {}
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/

function show(value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'string') return instant.test(value) ? exact(value) : value
  const texts = Array.isArray(value) && value.every((one) => typeof one === 'string')
  if (texts) return value.join(', ')
  const parts = Object.entries(asValues(value))
  const plain = parts.length > 0 && parts.every(([, one]) => typeof one !== 'object' || !one)
  if (!plain) return JSON.stringify(value)
  const told = parts.flatMap(([name, one]) => show(one) && `${words(name)}: ${show(one)}`)
  return told.filter(Boolean).join(', ')
}

/** The record's own bookkeeping says nothing to a reader. */
const bookkeeping = ['id', 'orgId', 'version', 'createdAt', 'updatedAt']

/** Only what differs; what stayed the same is left out. */
export function changesOf(oldValue: unknown, newValue: unknown): Change[] {
  const before = asValues(oldValue)
  const after = asValues(newValue)
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return fields
    .filter((field) => !bookkeeping.includes(field))
    .map((field) => ({ field, before: show(before[field]), after: show(after[field]) }))
    .filter((change) => change.before !== change.after)
}

type Entry = { action: string; entityType?: string | null }

/** "ticket.close" of a Ticket becomes "Ticket: close". */
export function titleOf({ action, entityType }: Entry): string {
  const [first = '', ...rest] = action.split('.')
  const verb = rest.length > 0 ? rest.join(' ') : first
  const thing = entityType ?? (rest.length > 0 ? first : undefined)
  return thing ? `${words(thing)}: ${words(verb).toLowerCase()}` : words(verb)
}
