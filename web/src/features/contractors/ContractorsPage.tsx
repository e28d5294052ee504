/** All contractors. */
import { IconTool } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'

import { contractorListQuery } from '~/api/contractors'
import type { Category, Contractor, ContractorStatus } from '~/api/types'
import { categories, contractorStatuses, words } from '~/lib/words'
import { type Column, DataTable } from '~/ui/DataTable'
import { Empty } from '~/ui/Empty'
import { ExportMenu } from '~/ui/ExportMenu'
import { FilterSelect } from '~/ui/FilterSelect'
import { keepLast } from '~/ui/keepLast'
import { ListFrame } from '~/ui/ListFrame'
import { Page } from '~/ui/Page'
import { SearchBox } from '~/ui/SearchBox'
import { StatusTag } from '~/ui/StatusTag'

import { LicenceWords } from './LicenceWords'
import { percent, stars } from './numbers'

type Search = { q?: string; category?: Category; status?: ContractorStatus }

const columns: Column<Contractor>[] = [
  {
    head: 'Company',
    cell: (one) => (
      <Link to="/contractors/$contractorId" params={{ contractorId: one.id }}>
        {one.companyName}
      </Link>
    ),
  },
  { head: 'Trades', cell: (one) => one.serviceCategories.map(words).join(', ') },
  { head: 'Status', cell: (one) => <StatusTag status={one.status} quiet /> },
  { head: 'Licences', cell: (one) => <LicenceWords licences={one.tradeLicences} /> },
  { head: 'Rating', end: true, wide: true, cell: (one) => stars(one.rating) },
  { head: 'Completed', end: true, wide: true, cell: (one) => percent(one.completionRate) },
  { head: 'Open jobs', end: true, cell: (one) => one.openOrders },
]

export function ContractorsPage({ search }: { search: Search }) {
  const navigate = useNavigate()
  const query = useInfiniteQuery({ ...contractorListQuery(search), placeholderData: keepLast })
  function change(patch: Partial<Search>) {
    void navigate({ to: '/contractors', search: { ...search, ...patch }, replace: true })
  }
  const narrowed = Object.values(search).some(Boolean)
  return (
    <Page title="Contractors" actions={<ExportMenu list="contractors" filters={search} />}>
      <ListFrame
        query={query}
        tools={
          <>
            <SearchBox
              label="Search contractors"
              placeholder="Company"
              value={search.q}
              onChange={(q) => change({ q })}
            />
            <FilterSelect
              label="Trade"
              values={categories}
              value={search.category}
              onChange={(category) => change({ category })}
            />
            <FilterSelect
              label="Status"
              values={contractorStatuses}
              value={search.status}
              onChange={(status) => change({ status })}
            />
          </>
        }
        empty={
          <Empty
            icon={<IconTool size={32} stroke={1.5} aria-hidden />}
            title={narrowed ? 'No contractor matches' : 'No contractors yet'}
          >
            {narrowed
              ? 'Try another trade, or clear the filters.'
              : 'Contractors are added through the API for now; they appear here.'}
          </Empty>
        }
      >
        {(rows) => (
          <DataTable label="Contractors" rows={rows} rowKey={({ id }) => id} columns={columns} />
        )}
      </ListFrame>
    </Page>
  )
}
