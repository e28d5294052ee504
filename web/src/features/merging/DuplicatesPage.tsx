/** People who may be one and the same, by what they have in common. */
import { SegmentedControl } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'

import { duplicatesQuery } from '~/api/merges'
import type { Contact, DuplicateBy, DuplicateGroup } from '~/api/types'
import { words } from '~/lib/words'
import { type Column, DataTable } from '~/ui/DataTable'
import { Empty } from '~/ui/Empty'
import { Loaded } from '~/ui/Loaded'
import { LoadMore } from '~/ui/LoadMore'
import { Page, Section } from '~/ui/Page'
import { Rows } from '~/ui/Skeletons'
import { Ago } from '~/ui/When'

import { CompareCell } from './CompareCell'
import { DuplicatesTabs } from './DuplicatesTabs'

const kinds: { value: DuplicateBy; label: string }[] = [
  { value: 'Phone', label: 'Same phone' },
  { value: 'Email', label: 'Same email' },
  { value: 'Name', label: 'Same name' },
]

export function DuplicatesPage({ by }: { by: DuplicateBy }) {
  const navigate = useNavigate()
  const query = useInfiniteQuery(duplicatesQuery(by))
  return (
    <Page title="Possible duplicates" above={<DuplicatesTabs />}>
      <SegmentedControl
        aria-label="What they have in common"
        value={by}
        data={kinds}
        onChange={(next) =>
          void navigate({
            to: '/contacts/duplicates',
            search: { by: next as DuplicateBy },
            replace: true,
          })
        }
      />
      <Loaded query={query} skeleton={<Rows rows={6} height={52} />}>
        {({ pages }) => {
          const groups = pages.flatMap((page) => page.groups)
          if (groups.length === 0) {
            return (
              <Empty
                icon={<IconUsers size={32} stroke={1.5} aria-hidden />}
                title={query.hasNextPage ? 'None so far' : 'No two people have this in common'}
              >
                {query.hasNextPage
                  ? 'Go on with the rest of them.'
                  : 'Look at the other kinds too: a number, an address, a name.'}
              </Empty>
            )
          }
          return groups.map((group) => <OneGroup key={group.contacts[0]?.id} group={group} />)
        }}
      </Loaded>
      <LoadMore query={query} />
    </Page>
  )
}

function OneGroup({ group }: { group: DuplicateGroup }) {
  const [first] = group.contacts
  const columns: Column<Contact>[] = [
    {
      head: 'Name',
      cell: (one) => (
        <Link to="/contacts/$contactId" params={{ contactId: one.id }}>
          {one.name}
        </Link>
      ),
    },
    { head: 'Type', cell: (one) => words(one.type) },
    { head: 'Phone', cell: (one) => one.phoneE164 ?? '–' },
    { head: 'Email', cell: (one) => one.email ?? '–' },
    { head: 'Known since', wide: true, cell: (one) => <Ago at={one.createdAt} /> },
    {
      head: 'Compare',
      cell: (one) => <CompareCell subject="contacts" first={first} one={one} />,
    },
  ]
  return (
    <Section title={group.key} flush>
      <DataTable
        label={`People with ${group.key}`}
        rows={group.contacts}
        rowKey={({ id }) => id}
        columns={columns}
      />
    </Section>
  )
}
