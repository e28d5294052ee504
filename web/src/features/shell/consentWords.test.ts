import { messagesBy, standing } from './consentWords'

const base = { channel: 'SMS', state: 'Given', allowed: true, mayBeUsed: true } as const

test('a way says whether messages go, and what is missing', () => {
  const reachedAt = '+447700900123'
  expect(standing({ ...base, reachedAt })).toBe('We send you text messages.')
  expect(standing({ ...base, reachedAt: null, mayBeUsed: false })).toBe(
    'We have no phone number for you. Tell us yours to get text messages.',
  )
  const off = { ...base, reachedAt, allowed: false, mayBeUsed: false }
  expect(standing({ ...off, state: 'Withdrawn' })).toBe('We send no text messages.')
  expect(standing({ ...off, state: 'NotGiven' })).toBe('We send no text messages until you agree.')
  const mail = { ...base, channel: 'Email', state: 'NotGiven', reachedAt: 'a@b.uk' } as const
  expect(standing(mail)).toBe('We send you emails.')
  expect(standing({ ...mail, mayBeUsed: false })).toBe(
    'What we send there comes back. Tell us your email address.',
  )
  expect(messagesBy('WhatsApp')).toBe('WhatsApp messages')
})
