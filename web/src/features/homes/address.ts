/** An address on one line. */
import type { Property } from '~/api/types'

type Parts = Pick<Property, 'addressLine1' | 'city' | 'postcode'> & { addressLine2?: string | null }

export function addressOf({ addressLine1, addressLine2, city, postcode }: Parts): string {
  return [addressLine1, addressLine2, `${city} ${postcode}`].filter(Boolean).join(', ')
}
