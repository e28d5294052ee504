import { act, renderHook } from '@testing-library/react'

import { readHidden, useColumns } from './columns'

const columns = [{ head: 'Address' }, { head: 'Type' }, { head: 'Units' }]

afterEach(() => localStorage.clear())

test('a column that is turned off stays off until it is turned on', () => {
  const first = renderHook(() => useColumns('homes', columns))
  act(() => first.result.current.toggle('Type'))
  expect(first.result.current.shown.map(({ head }) => head)).toEqual(['Address', 'Units'])
  const second = renderHook(() => useColumns('homes', columns))
  expect(second.result.current.isShown('Type')).toBe(false)
  act(() => second.result.current.toggle('Type'))
  expect(second.result.current.shown).toHaveLength(3)
  expect(localStorage).toHaveLength(0)
})

test('the column that names the row is always there', () => {
  localStorage.setItem('maintainuk-columns-homes', '["Address"]')
  const { result } = renderHook(() => useColumns('homes', columns))
  expect(result.current.shown).toHaveLength(3)
})

test('what somebody else wrote into the storage does no harm', () => {
  for (const kept of ['{', '3', '[1,"Type"]']) {
    localStorage.setItem('maintainuk-columns-homes', kept)
    expect(readHidden('homes').every((one) => typeof one === 'string')).toBe(true)
  }
})
