/** What a way to be reached means to whoever is reached, in plain words. */
import type { Channel, OwnConsent } from '~/api/types'
import { words } from '~/lib/words'

export function messagesBy(channel: Channel): string {
  if (channel === 'Email') return 'emails'
  return channel === 'SMS' ? 'text messages' : `${words(channel)} messages`
}

/** Whether messages go this way, and what is missing where they do not. */
export function standing({
  channel,
  allowed,
  mayBeUsed,
  reachedAt,
  state,
}: Omit<OwnConsent, 'since'>): string {
  const messages = messagesBy(channel)
  const where = channel === 'Email' ? 'email address' : 'phone number'
  if (!allowed) {
    return state === 'NotGiven'
      ? `We send no ${messages} until you agree.`
      : `We send no ${messages}.`
  }
  if (!reachedAt) return `We have no ${where} for you. Tell us yours to get ${messages}.`
  if (!mayBeUsed) return `What we send there comes back. Tell us your ${where}.`
  return `We send you ${messages}.`
}
