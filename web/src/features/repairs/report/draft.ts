/** What was typed so far about a repair; it survives a reload. */
import type { Category, NewTicket, Priority, ReportedVia } from '~/api/types'
import { freshKey } from '~/lib/keys'
import { londonInstant } from '~/lib/time'

export type Draft = {
  /** Sent with the report: pressing the button twice makes one ticket. */
  key: string
  unitId: string | null
  reportedByContactId: string | null
  reportedVia: ReportedVia
  title: string
  description: string
  category: Category | null
  priority: Priority
  resolveBy: string
  /** The incident that it is a part of; for staff. */
  incidentId: string | null
}

export const draftName = 'report'

export function emptyDraft(unitId?: string): Draft {
  return {
    key: freshKey(),
    unitId: unitId ?? null,
    reportedByContactId: null,
    reportedVia: 'Phone',
    title: '',
    description: '',
    category: null,
    priority: 'Routine',
    resolveBy: '',
    incidentId: null,
  }
}

let files: File[] = []

/** Keeps the files that were picked for the next form: unlike words, they cannot be stored. */
export function keepFiles(picked: File[]): void {
  files = picked
}

/** What was kept, once. */
export function takeFiles(): File[] {
  const kept = files
  files = []
  return kept
}

/** What is missing, before the server is asked. */
export const checks = {
  unitId: (id: string | null) => (id ? null : 'Choose the home.'),
  title: (title: string) => (title.trim() === '' ? 'Say what is wrong.' : null),
  category: (category: string | null) => (category ? null : 'Choose a category.'),
  resolveBy: (date: string, { priority }: Draft) =>
    priority === 'Planned' && date === '' ? 'Choose the day by which it is to be done.' : null,
}

/**
 * The report as the server takes it; a planned one is to be done by the end of its day. How it came
 * in is said by staff alone.
 */
export function toReport(draft: Draft, staff: boolean): NewTicket {
  const planned = draft.priority === 'Planned'
  return {
    unitId: draft.unitId ?? '',
    title: draft.title.trim(),
    description: draft.description.trim() || undefined,
    category: draft.category ?? 'General',
    priority: draft.priority,
    reportedByContactId: draft.reportedByContactId ?? undefined,
    reportedVia: staff ? draft.reportedVia : undefined,
    resolveBy: planned ? londonInstant(draft.resolveBy, '17:00') : undefined,
    incidentId: draft.incidentId ?? undefined,
  }
}
