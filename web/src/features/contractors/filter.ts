/** What the server is asked for, from what stands in the address. */
import type { ContractorFilter } from '~/api/contractors'
import { londonDate } from '~/lib/time'

import type { ContractorsSearch } from './search'

/** Days within which something "runs out soon". */
export const soon = 30

export function filterOf(
  { expiring, do: _, covers, ...rest }: ContractorsSearch,
  now: number,
): ContractorFilter {
  return {
    ...rest,
    // Half a postcode is not looked for yet.
    covers: covers && /^[a-z]{1,2}\d/i.test(covers) ? covers : undefined,
    expiresBy: expiring ? londonDate(now, soon) : undefined,
    // Archived ones only show when they are asked for.
    archived: rest.status === undefined ? false : undefined,
  }
}
