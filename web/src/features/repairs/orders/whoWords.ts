/** The words and parts of those who come to a visit. */
import type { NamedPart, Visit } from '~/api/types'

/** The part of each who is named, in percent; empty where it is not said. */
export type Shares = Record<string, number | ''>

/** "Ann Patel (60 %), Bo Li (40 %)"; the parts only where there are several and one may know. */
export function whoWords(operatives: Visit['operatives']): string {
  const several = operatives.length > 1
  return operatives
    .map(({ name, share }) => (several && share != null ? `${name} (${share} %)` : name))
    .join(', ')
}

/** Names somebody, or nobody of the name; parts that were said do not fit any more. */
export function toggled(shares: Shares, id: string): Shares {
  const ids =
    id in shares ? Object.keys(shares).filter((one) => one !== id) : [...Object.keys(shares), id]
  return Object.fromEntries(ids.map((one) => [one, '']))
}

/** What is wrong with the parts, before the server is asked. */
export function wrongShares(shares: Shares): string | null {
  const parts = Object.values(shares)
  if (parts.length > 10) return 'Name ten people at most.'
  if (parts.every((part) => part === '')) return null
  if (parts.some((part) => part === '')) return 'Say everybody’s part, or nobody’s.'
  const sum = parts.reduce<number>((total, part) => total + Number(part), 0)
  return sum === 100 ? null : `The parts make ${sum} %; they have to make 100 %.`
}

export function partsOf(shares: Shares): NamedPart[] {
  return Object.entries(shares).map(([operativeId, share]) =>
    share === '' ? { operativeId } : { operativeId, share },
  )
}
