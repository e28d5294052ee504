/** Ways to reach somebody. */
import { Text } from '@mantine/core'

/** "+447700900123" as people write it: "07700 900123". */
export function phoneWords(e164: string): string {
  if (!e164.startsWith('+44')) return e164
  const local = `0${e164.slice(3)}`
  return local.startsWith('02')
    ? `${local.slice(0, 3)} ${local.slice(3, 7)} ${local.slice(7)}`
    : `${local.slice(0, 5)} ${local.slice(5)}`
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
