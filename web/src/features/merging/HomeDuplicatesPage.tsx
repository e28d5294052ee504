/** Homes that may be entered twice: one address, written in two ways. */
import { IconBuildingCommunity } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import { homeDuplicatesQuery } from '~/api/merges'
import type { DuplicateHome, HomeGroup } from '~/api/types'
import { type Column, DataTable } from '~/ui/DataTable'
import { Empty } from '~/ui/Empty'
import { Loaded } from '~/ui/Loaded'
import { LoadMore } from '~/ui/LoadMore'
import { Page, Section } from '~/ui/Page'
import { Rows } from '~/ui/Skeletons'
import { Ago } from '~/ui/When'

import { CompareCell } from './CompareCell'
import { DuplicatesTabs } from './DuplicatesTabs'

export function HomeDuplicatesPage() {
  const query = useInfiniteQuery(homeDuplicatesQuery)
  return (
    <Page title="Homes entered twice" above={<DuplicatesTabs />}>
      <Loaded query={query} skeleton={<Rows rows={6} height={52} />}>
        {({ pages }) => {
          const groups = pages.flatMap((page) => page.groups)
          return groups.length === 0 ? (
            <None more={query.hasNextPage} />
          ) : (
            groups.map((group) => <OneGroup key={group.properties[0]?.id} group={group} />)
          )
        }}
      </Loaded>
      <LoadMore query={query} />
    </Page>
  )
}

function None({ more }: { more: boolean }) {
  return (
    <Empty
      icon={<IconBuildingCommunity size={32} stroke={1.5} aria-hidden />}
      title={more ? 'None so far' : 'No two homes have one address'}
    >
      {more
        ? 'You have many homes; go on with the rest of them.'
        : 'Addresses are compared whichever way they are written: Mill Lane and Mill Ln are one.'}
    </Empty>
  )
}

const known = ({ id, address }: DuplicateHome) => ({ id, name: address })

function OneGroup({ group }: { group: HomeGroup }) {
  const [first] = group.properties
  const columns: Column<DuplicateHome>[] = [
    {
      head: 'Address',
      cell: (one) => (
        <Link to="/properties/$propertyId" params={{ propertyId: one.id }}>
          {one.address}
        </Link>
      ),
    },
    { head: 'UPRN', cell: (one) => one.uprn ?? '–' },
    { head: 'Units', end: true, cell: (one) => one.unitCount },
    { head: 'Added', wide: true, cell: (one) => <Ago at={one.createdAt} /> },
    {
      head: 'Compare',
      cell: (one) => (
        <CompareCell subject="properties" first={first && known(first)} one={known(one)} />
      ),
    },
  ]
  return (
    <Section title={group.key} flush>
      <DataTable
        label={`Homes at ${group.key}`}
        rows={group.properties}
        rowKey={({ id }) => id}
        columns={columns}
      />
    </Section>
  )
}
