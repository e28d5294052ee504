import { exportUrl } from './ExportMenu'

test('an export asks for the rows of the list as it is filtered', () => {
  expect(exportUrl('contacts', 'csv')).toBe('/api/v1/contacts/export/csv')
  const filters = { q: 'shah & co', type: undefined, status: ['New', 'Assigned'] }
  expect(exportUrl('tickets', 'xlsx', filters)).toBe(
    '/api/v1/tickets/export/xlsx?q=shah+%26+co&status=New%2CAssigned',
  )
})
