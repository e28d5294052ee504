import type { TicketPage } from '~/api/types'

import { progressWords, sights, sightWords } from './words'

const order = { contractorId: 'pipes', contractorName: 'Pipes Ltd', status: 'Completed' }

test('each party of a ticket can be chosen once', () => {
  const page = {
    reporter: { id: 'tess', name: 'Tess Tenant' },
    workOrders: [
      order,
      order,
      { ...order, contractorId: 'sparks', status: 'Declined' },
      { status: 'Created' },
    ],
  } as unknown as TicketPage
  expect(sights(page).map(({ body }) => body)).toEqual([
    { audience: 'Full' },
    { audience: 'Resident' },
    { audience: 'Contractor', contractorId: 'pipes' },
  ])
  expect(sights({ workOrders: [] } as unknown as TicketPage)).toHaveLength(1)
})

test('a pack says how far it is and what is not there', () => {
  const pack = { filesDone: 3, filesTotal: 8, filesMissing: 0 }
  expect(progressWords({ ...pack, status: 'Writing' })).toBe('3 of 8 files')
  expect(progressWords({ ...pack, filesTotal: 0, status: 'Writing' })).toBe('Being made')
  expect(progressWords({ ...pack, status: 'Ready' })).toBe('3 files')
  expect(progressWords({ ...pack, filesMissing: 1, status: 'Ready' })).toContain('1 missing')
  expect(sightWords({ audience: 'Contractor', contractorName: 'Pipes Ltd' })).toBe('As Pipes Ltd')
})
