/** Money as people write it. */

/** "1250.00" becomes "£1,250.00". */
export function pounds(amount: string | null | undefined): string {
  const value = Number(amount)
  if (amount === null || amount === undefined || amount === '' || Number.isNaN(value)) return '–'
  return new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' }).format(value)
}

/** What somebody typed ("£1,250", "1250.5") as the server takes it ("1250.00"); else `undefined`. */
export function toAmount(typed: string): string | undefined {
  const plain = typed.replace(/[£,\s]/g, '')
  if (!/^\d{1,8}(\.\d{1,2})?$/.test(plain)) return undefined
  return Number(plain).toFixed(2)
}

/** What is wrong with an amount that somebody typed, as the server says it; null when nothing is. */
export function amountComplaint(typed: string, example = '1,250 or 1250.00'): string | null {
  if (toAmount(typed)) return null
  const plain = typed.replace(/[£,\s]/g, '')
  if (/^\d+\.\d{3,}$/.test(plain)) return 'An amount has at most two decimal places.'
  if (/^\d{9,}(\.\d*)?$/.test(plain)) return 'An amount can be at most £99,999,999.99.'
  return `Enter an amount such as ${example}.`
}
