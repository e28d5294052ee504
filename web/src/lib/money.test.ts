import { amountComplaint, toAmount } from './money'

test('an amount that is too large is told the limit, and one too fine its decimals', () => {
  for (const good of ['1250', '£1,250.00', '99999999.99']) {
    expect(amountComplaint(good)).toBeNull()
    expect(toAmount(good)).toBeDefined()
  }
  expect(amountComplaint('100000000')).toBe('An amount can be at most £99,999,999.99.')
  expect(amountComplaint('1,234,567,890.12')).toBe('An amount can be at most £99,999,999.99.')
  expect(amountComplaint('12.345')).toBe('An amount has at most two decimal places.')
  for (const bad of ['', 'x', '-5', '1.2.3']) {
    expect(amountComplaint(bad)).toBe('Enter an amount such as 1,250 or 1250.00.')
  }
})
