/** Who gets a message to many tickets, and how. */
import type { BulkResult } from '~/api/types'

import { routeWords } from '../messages/words'

type Recipient = NonNullable<BulkResult['items'][number]['recipients']>[number]

export function recipientWords({ name, route, why }: Recipient): string {
  if (!route) return `${name} does not get it. ${why ?? ''}`.trim()
  return `${name}: ${routeWords({ route, email: null })}`
}
