/** The register of what is built in: what it is, when it was serviced, and when its years are over. */
import { Chip, Group } from '@mantine/core'
import { IconWashMachine } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'

import { type AssetsBy, assetListQuery } from '~/api/places'
import type { AssetAt } from '~/api/types'
import { useNow } from '~/lib/now'
import { dateWords, londonDate } from '~/lib/time'
import { type Column, DataTable } from '~/ui/DataTable'
import { Empty } from '~/ui/Empty'
import { ExportMenu } from '~/ui/ExportMenu'
import { keepLast } from '~/ui/keepLast'
import { ListFrame } from '~/ui/ListFrame'
import { Page } from '~/ui/Page'
import { Tag } from '~/ui/Tag'

import { HomesTabs } from './HomesTabs'
import type { AssetsSearch } from './search'

const columns: Column<AssetAt>[] = [
  { head: 'Asset', cell: (one) => <Asset one={one} /> },
  { head: 'Home', cell: (one) => one.address },
  { head: 'Serial', wide: true, cell: (one) => one.serial ?? '–' },
  { head: 'Installed', wide: true, cell: (one) => one.installedOn && dateWords(one.installedOn) },
  { head: 'Next service', cell: (one) => one.serviceDueOn && dateWords(one.serviceDueOn) },
  {
    head: 'To be replaced',
    cell: (one) => (
      <>
        {one.replaceOn?.slice(0, 4)} {one.replacementDue && <Tag meaning="late">Due</Tag>}
      </>
    ),
  },
]

/** Its name leads to its home, where it is. */
function Asset({ one }: { one: AssetAt }) {
  const name = [one.name, one.make, one.model].filter(Boolean).join(' ')
  return one.unitId ? (
    <Link to="/units/$unitId" params={{ unitId: one.unitId }}>
      {name}
    </Link>
  ) : (
    <Link to="/properties/$propertyId" params={{ propertyId: one.propertyId }}>
      {name}
    </Link>
  )
}

/** What a filter asks for on a day. */
export function askedBy(show: AssetsSearch['show'], today: string): AssetsBy {
  if (show === 'replace') return { replaceBy: today }
  return show === 'service' ? { serviceBy: today } : {}
}

export function AssetsPage({ search }: { search: AssetsSearch }) {
  const navigate = useNavigate()
  const by = askedBy(search.show, londonDate(useNow()))
  const query = useInfiniteQuery({ ...assetListQuery(by), placeholderData: keepLast })
  const show = (value: AssetsSearch['show']) =>
    void navigate({ to: '/assets', search: { show: value }, replace: true })
  return (
    <Page title="Assets" above={<HomesTabs />} actions={<ExportMenu list="assets" filters={by} />}>
      <ListFrame
        query={query}
        tools={
          <Chip.Group
            value={search.show ?? 'all'}
            onChange={(value) =>
              show(value === 'replace' || value === 'service' ? value : undefined)
            }
          >
            <Group gap="xs">
              <Chip value="all">All</Chip>
              <Chip value="service">Service due</Chip>
              <Chip value="replace">Due for replacement</Chip>
            </Group>
          </Chip.Group>
        }
        empty={
          <Empty
            icon={<IconWashMachine size={32} stroke={1.5} aria-hidden />}
            title={search.show ? 'None of them' : 'No assets yet'}
          >
            {search.show
              ? 'Nothing is due today.'
              : 'Open a home or a unit and add what is built in there.'}
          </Empty>
        }
      >
        {(rows) => (
          <DataTable label="Assets" rows={rows} rowKey={({ id }) => id} columns={columns} />
        )}
      </ListFrame>
    </Page>
  )
}
