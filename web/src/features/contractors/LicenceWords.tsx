/** Whether what a contractor has to show is in date, in a word. */
import type { Contractor } from '~/api/types'
import { useNow } from '~/lib/now'
import { dateWords, expiry } from '~/lib/time'
import { Tag } from '~/ui/Tag'

/** Whether insurance and licences are in date, what needs attention first. */
export function CoverWords({ firm }: { firm: Contractor }) {
  const now = useNow()
  if (firm.lapses.length > 0) {
    return (
      <Tag meaning="late" quiet title={firm.lapses.join('; ')}>
        Something has run out
      </Tag>
    )
  }
  if (!firm.firstExpiry) return <>None recorded</>
  if (expiry(firm.firstExpiry, now) === 'near') {
    return (
      <Tag meaning="risk" quiet>
        Until {dateWords(firm.firstExpiry)}
      </Tag>
    )
  }
  return <>In date</>
}

export function ExpiryWords({ expires, quiet }: { expires?: string | null; quiet?: boolean }) {
  const now = useNow()
  if (!expires) return <>No end date</>
  const state = expiry(expires, now)
  const date = dateWords(expires)
  if (state === 'past')
    return (
      <Tag meaning="late" quiet={quiet}>
        Expired on {date}
      </Tag>
    )
  if (state === 'near')
    return (
      <Tag meaning="risk" quiet={quiet}>
        Expires on {date}
      </Tag>
    )
  return <>Until {date}</>
}
