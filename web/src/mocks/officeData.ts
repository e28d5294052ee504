/** Made-up mail, background jobs and audit entries. */
import type { AuditItem, Job, Mail } from '~/api/types'

import { at, shapeless } from './data'

export const mails: Mail[] = [
  {
    id: 'm1',
    to: 'tom@example.com',
    from: 'repairs@northgate.example',
    subject: 'Your repair TKT-000482 is booked',
    createdAt: at(-3_600_000),
    ticketId: 'k1',
    text: 'Dear Tom,\n\nPipes Ltd will come on Tuesday between 9 and 12.\n\nNorthgate Homes',
    html: '<p>Dear Tom,</p><p>Pipes Ltd will come on <b>Tuesday between 9 and 12</b>.</p><p>Northgate Homes</p>',
    messageId: '<1@northgate.example>',
    files: [
      { name: 'Letter.pdf', contentType: 'application/pdf', sizeBytes: 48_200, sha256: 'ab' },
    ],
  },
]

export const jobs: Job[] = [
  {
    id: 'j1',
    type: 'SendEmail',
    status: 'Completed',
    attempts: 1,
    availableAt: at(-3_600_000),
    createdAt: at(-3_600_000),
    ticketId: 'k1',
  },
  {
    id: 'j2',
    type: 'SendEmail',
    status: 'Dead',
    attempts: 8,
    availableAt: at(-60_000),
    lastError: '550 mailbox unavailable',
    createdAt: at(-90_000_000),
  },
]

export const audit: AuditItem[] = [
  {
    id: 'x1',
    at: at(-600_000),
    action: 'Updated',
    entityType: 'Ticket',
    entityId: 'k1',
    userName: 'Asha Patel',
    oldValue: shapeless({ priority: 'Routine', status: 'New' }),
    newValue: shapeless({ priority: 'Urgent', status: 'New' }),
  },
  {
    id: 'x2',
    at: at(-900_000),
    action: 'Created',
    entityType: 'Ticket',
    entityId: 'k1',
    userName: 'Asha Patel',
    oldValue: null,
    newValue: shapeless({ title: 'Leak under kitchen sink', status: 'New' }),
  },
]
