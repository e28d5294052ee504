/** What stands in the addresses of the pages about contractors. */
import type { Category, ContractorSort, ContractorStatus } from '~/api/types'
import { oneOf, type RawSearch, text, tidy } from '~/lib/search'
import { categories, contractorStatuses } from '~/lib/words'

export const contractorOrders = [
  { value: '-createdAt', label: 'Newest first' },
  { value: 'createdAt', label: 'Oldest first' },
  { value: 'name', label: 'Company, A to Z' },
  { value: '-name', label: 'Company, Z to A' },
] as const satisfies { value: ContractorSort; label: string }[]

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
    sort: oneOf(
      raw,
      'sort',
      contractorOrders.map(({ value }) => value),
    ),
    do: oneOf(raw, 'do', ['add'] as const),
  })
}
