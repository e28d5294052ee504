import { exportUrl } from './ExportMenu'

test('an export asks for the rows of the list as it is filtered', () => {
  expect(exportUrl('contacts', 'csv')).toBe('/api/v1/contacts/export/csv')
  expect(exportUrl('rate-lists/r1/rates', 'csv', { q: 'tap' })).toBe(
    '/api/v1/rate-lists/r1/rates/export/csv?q=tap',
  )
  const filters = { q: 'shah & co', type: undefined, status: ['New', 'Assigned'] }
  expect(exportUrl('tickets', 'xlsx', filters)).toBe(
    '/api/v1/tickets/export/xlsx?q=shah+%26+co&status=New%2CAssigned',
  )
})
