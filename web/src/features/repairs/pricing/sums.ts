/** Sums of priced lines while they are edited, in whole pence, as the server counts them. */
import type { Category, OrderLine, OrderPricing, Rate } from '~/api/types'

/** A line in the dialog: one that is there, or one that is to be added. */
export type DraftLine = {
  key: string
  lineId?: string
  rateId?: string
  code: string
  words: string
  unit: string
  trade: Category
  priceGbp: string
  /** Before the change; none of a line that is added. */
  before: string
  quantity: string
}

/** Hundredths of what somebody typed ("1.5" is 150); `undefined` when it is no quantity. */
export function hundredths(typed: string): number | undefined {
  const plain = typed.trim()
  if (!/^\d{1,5}(\.\d{1,2})?$/.test(plain)) return undefined
  const [whole = '0', part = ''] = plain.split('.')
  return Number(whole) * 100 + Number(part.padEnd(2, '0'))
}

/** "-12.34" in pence. */
export function penceOf(amount: string): number {
  return Math.round(Number(amount) * 100)
}

/** Pence as the server writes them. */
export function amountOf(pence: number): string {
  return (pence / 100).toFixed(2)
}

/** What so much of a line costs, to the nearest penny. */
export function costOf(quantity: string, priceGbp: string): number {
  return Math.round(((hundredths(quantity) ?? 0) * penceOf(priceGbp)) / 100)
}

export function draftOf(line: OrderLine): DraftLine {
  const { id, code, words, unit, trade, priceGbp, quantity } = line
  return { key: id, lineId: id, code, words, unit, trade, priceGbp, before: quantity, quantity }
}

export function draftOfRate(rate: Rate, key: string): DraftLine {
  const { id, code, words, unit, trade, priceGbp } = rate
  return { key, rateId: id, code, words, unit, trade, priceGbp, before: '0', quantity: '1' }
}

/** What is wrong with the quantity of a line, in words. */
export function wrongQuantity(line: DraftLine): string | undefined {
  const count = hundredths(line.quantity)
  if (count === undefined) return 'Write a quantity, such as 1 or 2.5.'
  if (count === 0 && line.rateId) return 'Write a quantity above 0, or take the line away.'
  return undefined
}

/** The first line that is wrong, in words; lines may be none. */
export function wrongLine(lines: DraftLine[]): string | null {
  const wrong = lines.find(wrongQuantity)
  return wrong ? `${wrong.code}: ${wrongQuantity(wrong)}` : null
}

/** Lines of an order that is raised, as the server takes them. */
export function linesOf(lines: DraftLine[]) {
  return lines.flatMap(({ rateId, quantity }) =>
    rateId ? [{ rateId, quantity: quantity.trim() }] : [],
  )
}

/** Each line with its place in what is sent: lines that are ordered already, and new ones. */
export function placed(lines: DraftLine[], newIn: 'add' | 'lines') {
  const next = { lines: 0, add: 0 }
  return lines.map((line) => {
    const list = line.lineId ? 'lines' : newIn
    const place = `${list}.${next[list]}`
    next[list] += 1
    return { line, place }
  })
}

export type Sums = { before: number; after: number; change: number }

export function sumsOf(lines: DraftLine[]): Sums {
  const sum = (get: (line: DraftLine) => string) =>
    lines.reduce((total, line) => total + costOf(get(line), line.priceGbp), 0)
  const before = sum((line) => line.before)
  const after = sum((line) => line.quantity)
  return { before, after, change: after - before }
}

/** Whether a change has to be approved by somebody else: more than before, and above the limit. */
export function waits({ before, after }: Sums, atOnceUpToGbp: string | null | undefined): boolean {
  return atOnceUpToGbp != null && after > before && after > penceOf(atOnceUpToGbp)
}

/** The trades of the lines that count, each once; general lines go with any. */
export function tradesOf(lines: Pick<DraftLine, 'trade' | 'quantity'>[]): Category[] {
  const counted = lines.filter(({ quantity }) => hundredths(quantity) !== 0)
  return [...new Set(counted.map(({ trade }) => trade))].filter((trade) => trade !== 'General')
}

/** The body that asks for the change. */
export function changeOf(
  pricing: OrderPricing,
  lines: DraftLine[],
  reason: string,
  severalTrades = false,
) {
  return {
    version: pricing.version,
    // The mark stays once it is set.
    severalTrades: (severalTrades && !pricing.severalTrades) || undefined,
    reason: reason.trim() || undefined,
    lines: lines.flatMap(({ lineId, quantity }) =>
      lineId ? [{ lineId, quantity: quantity.trim() }] : [],
    ),
    add: linesOf(lines),
  }
}

/** "+£12.00" and "−£3.50". */
export function signed(pence: number, pounds: (amount: string) => string): string {
  if (pence === 0) return pounds('0.00')
  return `${pence < 0 ? '−' : '+'}${pounds(amountOf(Math.abs(pence)))}`
}
