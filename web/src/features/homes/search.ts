/** What stands in the addresses of the pages about homes. */
import type {
  PropertySort,
  PropertyStatus,
  PropertyType,
  TenancySort,
  TenancyStatus,
  UnitPurpose,
  UnitSort,
  UnitStatus,
} from '~/api/types'
import { oneOf, type RawSearch, text, tidy } from '~/lib/search'
import {
  propertyStatuses,
  propertyTypes,
  tenancyStatuses,
  unitPurposes,
  unitStatuses,
} from '~/lib/words'

export const propertyDialogs = ['edit', 'add-unit', 'archive', 'restore'] as const
export const unitDialogs = ['edit', 'add-tenancy', 'archive', 'restore'] as const
export const tenancyDialogs = ['edit', 'end', 'claim', 'withdraw', 'archive', 'restore'] as const

export const propertyOrders = [
  { value: '-createdAt', label: 'Newest first' },
  { value: 'createdAt', label: 'Oldest first' },
  { value: 'address', label: 'Address, A to Z' },
  { value: '-address', label: 'Address, Z to A' },
  { value: 'postcode', label: 'Postcode, A to Z' },
  { value: '-postcode', label: 'Postcode, Z to A' },
] as const satisfies { value: PropertySort; label: string }[]

export const unitOrders = [
  { value: '-createdAt', label: 'Newest first' },
  { value: 'createdAt', label: 'Oldest first' },
  { value: 'unit', label: 'Unit, 1 to 9' },
  { value: '-unit', label: 'Unit, 9 to 1' },
] as const satisfies { value: UnitSort; label: string }[]

export const tenancyOrders = [
  { value: '-createdAt', label: 'Newest record first' },
  { value: 'createdAt', label: 'Oldest record first' },
  { value: '-startDate', label: 'Latest move-in first' },
  { value: 'startDate', label: 'Earliest move-in first' },
] as const satisfies { value: TenancySort; label: string }[]

const values = <T extends string>(orders: readonly { value: T }[]) =>
  orders.map(({ value }) => value)

const yes = ['true'] as const
type Archived = (typeof yes)[number]

export type PropertiesSearch = {
  q?: string
  status?: PropertyStatus
  type?: PropertyType
  archived?: Archived
  sort?: PropertySort
  do?: 'add'
}

export function readPropertiesSearch(raw: RawSearch): PropertiesSearch {
  return tidy({
    q: text(raw, 'q'),
    status: oneOf(raw, 'status', propertyStatuses),
    type: oneOf(raw, 'type', propertyTypes),
    archived: oneOf(raw, 'archived', yes),
    sort: oneOf(raw, 'sort', values(propertyOrders)),
    do: oneOf(raw, 'do', ['add'] as const),
  })
}

export type UnitsSearch = {
  q?: string
  status?: UnitStatus
  purpose?: UnitPurpose
  archived?: Archived
  sort?: UnitSort
}

export function readUnitsSearch(raw: RawSearch): UnitsSearch {
  return tidy({
    q: text(raw, 'q'),
    status: oneOf(raw, 'status', unitStatuses),
    purpose: oneOf(raw, 'purpose', unitPurposes),
    archived: oneOf(raw, 'archived', yes),
    sort: oneOf(raw, 'sort', values(unitOrders)),
  })
}

export type TenanciesSearch = {
  q?: string
  status?: TenancyStatus
  archived?: Archived
  sort?: TenancySort
}

export function readTenanciesSearch(raw: RawSearch): TenanciesSearch {
  return tidy({
    q: text(raw, 'q'),
    status: oneOf(raw, 'status', tenancyStatuses),
    archived: oneOf(raw, 'archived', yes),
    sort: oneOf(raw, 'sort', values(tenancyOrders)),
  })
}

/** What the server is asked for: the address says `true` in words. */
export function filterOf<S extends { archived?: Archived; do?: unknown }>({
  archived,
  do: _,
  ...rest
}: S) {
  return { ...rest, archived: archived ? true : undefined }
}

export type KeysSearch = { show?: 'out' | 'overdue' }

export function readKeysSearch(raw: RawSearch): KeysSearch {
  return tidy({ show: oneOf(raw, 'show', ['out', 'overdue'] as const) })
}

/** Which of what is built in is shown. */
export type AssetsSearch = { show?: 'service' | 'replace' }

export function readAssetsSearch(raw: RawSearch): AssetsSearch {
  return tidy({ show: oneOf(raw, 'show', ['service', 'replace'] as const) })
}
