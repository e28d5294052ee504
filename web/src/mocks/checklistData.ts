/** Checklists of the mock. */
import type { Checklist, ChecklistTemplate } from '~/api/types'

export const leakVisit: ChecklistTemplate = {
  id: 'k1',
  name: 'Leak visit',
  categories: ['Plumbing'],
  items: [
    { text: 'Water isolated', kind: 'Tick', mandatory: true },
    { text: 'Pressure (bar)', kind: 'Number', mandatory: false },
  ],
  retiredAt: null,
  createdAt: '2026-11-01T09:00:00Z',
  updatedAt: '2026-11-01T09:00:00Z',
  version: 3,
}

export const onTheJob: Checklist = {
  id: 'l1',
  workOrderId: 'w1',
  templateId: 'k1',
  name: 'Leak visit',
  byItself: true,
  createdAt: '2026-11-20T09:00:00Z',
  missing: 2,
  items: [
    { item: 1, text: 'Water isolated', kind: 'Tick', mandatory: true },
    { item: 2, text: 'Pressure (bar)', kind: 'Number', mandatory: false },
    { item: 3, text: 'Left safe', kind: 'YesNo', mandatory: true },
  ],
}
