/** Ways to reach somebody. */
import { Text } from '@mantine/core'

/** How UK numbers are grouped by how they begin, as Ofcom's plan has it; the rest stands last. */
const groups: [RegExp, number[]][] = [
  [/^02/, [3, 4]],
  [/^01(1\d|\d1)/, [4, 3]],
  [/^0(13873|15242|15394|15395|15396|16973|16974|16977|17683|17684|17687|19467)/, [6]],
  [/^0[389]/, [4, 3]],
]

/** "+447700900123" as people write it: "07700 900123". */
export function phoneWords(e164: string): string {
  if (!e164.startsWith('+44')) return e164
  const local = `0${e164.slice(3)}`
  const parts = groups.find(([begins]) => begins.test(local))?.[1] ?? [5]
  const words: string[] = []
  let from = 0
  for (const length of parts) {
    words.push(local.slice(from, from + length))
    from += length
  }
  return [...words, local.slice(from)].filter(Boolean).join(' ')
}

export function PhoneLink({ phone }: { phone?: string | null }) {
  if (!phone) return null
  return (
    <Text size="sm">
      <RingLink phone={phone} />
    </Text>
  )
}

/** A number to ring, within a sentence. */
export function RingLink({ phone }: { phone: string }) {
  return (
    <a href={`tel:${phone}`} style={{ color: 'inherit' }}>
      {phoneWords(phone)}
    </a>
  )
}

export function MailLink({ email }: { email?: string | null }) {
  if (!email) return null
  return (
    <a href={`mailto:${email}`} style={{ color: 'inherit' }}>
      <EmailText email={email} />
    </a>
  )
}

/** An address that parts before its @ where it does not fit a line. */
export function EmailText({ email }: { email: string }) {
  const at = email.lastIndexOf('@')
  return (
    <>
      {email.slice(0, at)}
      <wbr />
      {email.slice(at)}
    </>
  )
}
