/** The form of each action on many tickets, and what it sends. */
import type { BulkAction, BulkBody, Category, EndReason, HoldReason, Priority } from '~/api/types'

export const bulkActions: BulkAction[] = [
  'Triage',
  'Assign',
  'Tag',
  'Untag',
  'Hold',
  'Resume',
  'Close',
  'Cancel',
  'Message',
]

/** What the menu says, and what it is called once it is done. */
export const bulkWords: Record<BulkAction, { label: string; done: string }> = {
  Triage: { label: 'Triage', done: 'triaged' },
  Assign: { label: 'Assign a coordinator', done: 'assigned' },
  Tag: { label: 'Add tags', done: 'tagged' },
  Untag: { label: 'Remove tags', done: 'changed' },
  Hold: { label: 'Put on hold', done: 'on hold' },
  Resume: { label: 'End their hold', done: 'no longer on hold' },
  Close: { label: 'Close', done: 'closed' },
  Cancel: { label: 'Cancel', done: 'cancelled' },
  Message: { label: 'Message the residents', done: 'written to' },
}

export type BulkValues = {
  category: Category | null
  priority: Priority | null
  coordinatorId: string | null
  ownStaff: boolean
  tags: string[]
  holdReason: HoldReason | null
  untilOn: string
  code: EndReason | null
  note: string
  message: string
}

export const emptyBulk: BulkValues = {
  category: null,
  priority: null,
  coordinatorId: null,
  ownStaff: false,
  tags: [],
  holdReason: null,
  untilOn: '',
  code: null,
  note: '',
  message: '',
}

/** Which fields an action asks for. */
export const bulkFields: Record<BulkAction, (keyof BulkValues)[]> = {
  Triage: ['priority', 'category', 'note'],
  Assign: ['coordinatorId', 'ownStaff'],
  Tag: ['tags'],
  Untag: ['tags'],
  Hold: ['holdReason', 'untilOn', 'note'],
  Resume: [],
  Close: ['code', 'note'],
  Cancel: ['code', 'note'],
  Message: ['message'],
}

/** Only what the action asks for is sent, and of that only what was filled in. */
export function toBulk(
  action: BulkAction,
  ticketIds: string[],
  values: BulkValues,
  preview: boolean,
): BulkBody {
  const filled = bulkFields[action].flatMap((name) => {
    const value = values[name]
    const kept = typeof value === 'string' ? value.trim() : value
    const empty =
      kept === null || kept === '' || kept === false || (Array.isArray(kept) && kept.length === 0)
    return empty ? [] : [[name, kept] as const]
  })
  return { action, ticketIds, preview, ...Object.fromEntries(filled) }
}
