/** Whether licences are in date, in a word. */
import type { Contractor } from '~/api/types'
import { useNow } from '~/lib/now'
import { dateWords, expiry } from '~/lib/time'
import { Tag } from '~/ui/Tag'

type Licences = Contractor['tradeLicences']

/** What needs attention first: a past one, then a near one. */
export function worstOf(licences: Licences, now: number): 'past' | 'near' | 'far' | 'none' {
  if (licences.length === 0) return 'none'
  const states = licences.map(({ expires }) => (expires ? expiry(expires, now) : 'far'))
  if (states.includes('past')) return 'past'
  return states.includes('near') ? 'near' : 'far'
}

export function LicenceWords({ licences }: { licences: Licences }) {
  const now = useNow()
  switch (worstOf(licences, now)) {
    case 'past':
      return (
        <Tag meaning="late" quiet>
          One has expired
        </Tag>
      )
    case 'near':
      return (
        <Tag meaning="risk" quiet>
          One expires soon
        </Tag>
      )
    case 'far':
      return <>In date</>
    default:
      return <>None recorded</>
  }
}

export function ExpiryWords({ expires }: { expires?: string | null }) {
  const now = useNow()
  if (!expires) return <>No end date</>
  const state = expiry(expires, now)
  const date = dateWords(expires)
  if (state === 'past') return <Tag meaning="late">Expired on {date}</Tag>
  if (state === 'near') return <Tag meaning="risk">Expires on {date}</Tag>
  return <>Until {date}</>
}
