/** The register of keys: which sets there are, who has them, which should be back. */
import { Chip, Group } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'

import { keyListQuery } from '~/api/places'
import type { KeySet } from '~/api/types'
import { dateWords } from '~/lib/time'
import { type Column, DataTable } from '~/ui/DataTable'
import { Empty } from '~/ui/Empty'
import { ExportMenu } from '~/ui/ExportMenu'
import { keepLast } from '~/ui/keepLast'
import { ListFrame } from '~/ui/ListFrame'
import { Page } from '~/ui/Page'
import { Tag } from '~/ui/Tag'
import { Ago } from '~/ui/When'

import { HomesTabs } from './HomesTabs'
import type { KeysSearch } from './search'

const columns: Column<KeySet>[] = [
  {
    head: 'Keys',
    cell: (one) => (
      <Link to="/properties/$propertyId" params={{ propertyId: one.propertyId }}>
        {one.tag}: {one.opens}
      </Link>
    ),
  },
  { head: 'Home', cell: (one) => one.address },
  { head: 'Who has them', cell: (one) => one.holderName ?? 'On the hook' },
  { head: 'Since', wide: true, cell: (one) => one.issuedAt && <Ago at={one.issuedAt} /> },
  {
    head: 'Back by',
    cell: (one) => (
      <>
        {one.dueBackOn && dateWords(one.dueBackOn)}{' '}
        {one.overdue && <Tag meaning="late">Overdue</Tag>}
      </>
    ),
  },
]

export function KeysPage({ search }: { search: KeysSearch }) {
  const navigate = useNavigate()
  const query = useInfiniteQuery({ ...keyListQuery(search.show), placeholderData: keepLast })
  const show = (value: KeysSearch['show']) =>
    void navigate({ to: '/keys', search: { show: value }, replace: true })
  return (
    <Page
      title="Keys"
      above={<HomesTabs />}
      actions={<ExportMenu list="keys" filters={search.show ? { [search.show]: true } : {}} />}
    >
      <ListFrame
        query={query}
        tools={
          <Chip.Group
            value={search.show ?? 'all'}
            onChange={(value) => show(value === 'out' || value === 'overdue' ? value : undefined)}
          >
            <Group gap="xs">
              <Chip value="all">All</Chip>
              <Chip value="out">Given out</Chip>
              <Chip value="overdue">Overdue</Chip>
            </Group>
          </Chip.Group>
        }
        empty={
          <Empty
            icon={<IconKey size={32} stroke={1.5} aria-hidden />}
            title={search.show ? 'None of them' : 'No keys yet'}
          >
            {search.show
              ? 'Every set of keys is where it should be.'
              : 'Open a home or a unit and add its keys there.'}
          </Empty>
        }
      >
        {(rows) => <DataTable label="Keys" rows={rows} rowKey={({ id }) => id} columns={columns} />}
      </ListFrame>
    </Page>
  )
}
