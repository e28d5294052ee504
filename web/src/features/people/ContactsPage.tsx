/** All people: tenants, owners and others. */
import { Button } from '@mantine/core'
import { IconAddressBook, IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'

import { contactListQuery } from '~/api/contacts'
import type { Contact, ContactType, Me } from '~/api/types'
import { can } from '~/lib/can'
import { contactTypes, words } from '~/lib/words'
import { type Column, DataTable } from '~/ui/DataTable'
import { ContactDialog } from '~/ui/data/ContactDialog'
import { Empty } from '~/ui/Empty'
import { ExportMenu } from '~/ui/ExportMenu'
import { FilterSelect } from '~/ui/FilterSelect'
import { keepLast } from '~/ui/keepLast'
import { ListFrame } from '~/ui/ListFrame'
import { Page } from '~/ui/Page'
import { MailLink, PhoneLink } from '~/ui/Reach'
import { SearchBox } from '~/ui/SearchBox'

type Search = { q?: string; type?: ContactType; do?: 'add' }

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
  { head: 'Phone', cell: (one) => <PhoneLink phone={one.phoneE164} /> },
  { head: 'Email', cell: (one) => <MailLink email={one.email} /> },
  {
    head: 'Prefers',
    wide: true,
    cell: (one) => (one.preferredChannel ? words(one.preferredChannel) : '–'),
  },
]

export function ContactsPage({ me, search }: { me: Me; search: Search }) {
  const navigate = useNavigate()
  const query = useInfiniteQuery({
    ...contactListQuery({ q: search.q, type: search.type }),
    placeholderData: keepLast,
  })
  function change(patch: Partial<Search>, replace = true) {
    void navigate({ to: '/contacts', search: { ...search, ...patch }, replace })
  }
  const add = can(me, 'contacts:write') && (
    <Button
      leftSection={<IconPlus size={16} aria-hidden />}
      onClick={() => change({ do: 'add' }, false)}
    >
      Add a person
    </Button>
  )
  const narrowed = search.q !== undefined || search.type !== undefined
  return (
    <Page
      title="People"
      actions={
        <>
          <ExportMenu list="contacts" filters={{ q: search.q, type: search.type }} />
          {add}
        </>
      }
    >
      <ListFrame
        query={query}
        tools={
          <>
            <SearchBox
              label="Search people"
              placeholder="Name, email or phone number"
              value={search.q}
              onChange={(q) => change({ q })}
            />
            <FilterSelect
              label="Type"
              values={contactTypes}
              value={search.type}
              onChange={(type) => change({ type })}
            />
          </>
        }
        empty={
          <Empty
            icon={<IconAddressBook size={32} stroke={1.5} aria-hidden />}
            title={narrowed ? 'Nobody matches' : 'Nobody here yet'}
            action={narrowed ? undefined : add}
          >
            {narrowed
              ? 'Try a part of the name, or the phone number.'
              : 'Add tenants and owners, so that they hear about their repairs.'}
          </Empty>
        }
      >
        {(rows) => (
          <DataTable label="People" rows={rows} rowKey={({ id }) => id} columns={columns} />
        )}
      </ListFrame>
      {search.do === 'add' && <ContactDialog onClose={() => change({ do: undefined })} />}
    </Page>
  )
}
