/** What stands in the addresses of the pages about contractors. */
import type { Category, ContractorSort, ContractorStatus } from '~/api/types'
import { oneOf, type RawSearch, text, tidy } from '~/lib/search'
import { categories, contractorStatuses } from '~/lib/words'

export const sorts: ContractorSort[] = ['newest', 'name']
export const contractorDialogs = ['edit', 'move-Active', 'move-Suspended', 'move-Inactive'] as const
export type ContractorDialogName = (typeof contractorDialogs)[number]

export type ContractorsSearch = {
  q?: string
  category?: Category
  status?: ContractorStatus
  covers?: string
  /** Only those of whom something runs out soon. */
  expiring?: 'soon'
  sort?: ContractorSort
  do?: 'add'
}

export function readContractorsSearch(raw: RawSearch): ContractorsSearch {
  return tidy({
    q: text(raw, 'q'),
    category: oneOf(raw, 'category', categories),
    status: oneOf(raw, 'status', contractorStatuses),
    covers: text(raw, 'covers'),
    expiring: oneOf(raw, 'expiring', ['soon'] as const),
    sort: oneOf(raw, 'sort', sorts),
    do: oneOf(raw, 'do', ['add'] as const),
  })
}
