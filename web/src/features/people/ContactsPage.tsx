/** All people: tenants, owners and others. */
import { Button } from '@mantine/core'
import { IconAddressBook, IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'

import { contactListQuery } from '~/api/contacts'
import type { Contact, Me } from '~/api/types'
import { can } from '~/lib/can'
import { useColumns } from '~/lib/columns'
import { channels, contactTypes, words } from '~/lib/words'
import { ArchivedFilter } from '~/ui/ArchivedFilter'
import { ColumnsMenu } from '~/ui/ColumnsMenu'
import { type Column, DataTable } from '~/ui/DataTable'
import { ContactDialog } from '~/ui/data/ContactDialog'
import { ViewsMenu } from '~/ui/data/views/ViewsMenu'
import { Empty } from '~/ui/Empty'
import { ExportMenu } from '~/ui/ExportMenu'
import { FilterSelect } from '~/ui/FilterSelect'
import { keepLast } from '~/ui/keepLast'
import { ListFrame } from '~/ui/ListFrame'
import { Page } from '~/ui/Page'
import { MailLink, PhoneLink } from '~/ui/Reach'
import { SearchBox } from '~/ui/SearchBox'
import { SortSelect } from '~/ui/SortSelect'
import { Ago } from '~/ui/When'

import { type ContactsSearch, contactFilter, contactOrders, reaches } from './search'

type Search = ContactsSearch

const columns: Column<Contact>[] = [
  {
    head: 'Name',
    sort: 'name',
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
  {
    head: 'Reachable',
    wide: true,
    cell: (one) => (one.isValid ? 'Yes' : 'Messages come back'),
  },
  { head: 'Added', sort: 'createdAt', wide: true, cell: (one) => <Ago at={one.createdAt} /> },
]

export function ContactsPage({ me, search }: { me: Me; search: Search }) {
  const navigate = useNavigate()
  const filter = contactFilter(search)
  const query = useInfiniteQuery({
    ...contactListQuery(filter),
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
  const chosen = useColumns('people', columns)
  const narrowed = [search.q, search.type, search.channel, search.reach, search.archived].some(
    Boolean,
  )
  return (
    <Page
      title="People"
      actions={
        <>
          <ExportMenu list="contacts" filters={filter} />
          <Button variant="default" renderRoot={(props) => <Link to="/consents" {...props} />}>
            Consents
          </Button>
          {can(me, 'contacts:write') && (
            <Button
              variant="default"
              renderRoot={(props) => <Link to="/contacts/duplicates" {...props} />}
            >
              Possible duplicates
            </Button>
          )}
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
            <FilterSelect
              label="Prefers"
              values={channels}
              value={search.channel}
              onChange={(channel) => change({ channel })}
            />
            <FilterSelect
              label="Reachable"
              values={reaches}
              value={search.reach}
              onChange={(reach) => change({ reach })}
            />
            <SortSelect
              orders={contactOrders}
              value={search.sort}
              onChange={(sort) => change({ sort })}
            />
            <ArchivedFilter value={search.archived} onChange={(archived) => change({ archived })} />
            <ColumnsMenu columns={columns} {...chosen} />
            <ViewsMenu list="Contacts" search={search} columns={chosen} />
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
          <DataTable
            label="People"
            rows={rows}
            rowKey={({ id }) => id}
            columns={chosen.shown}
            sort={search.sort ?? '-createdAt'}
            onSort={(sort) => change({ sort: sort as Search['sort'] })}
          />
        )}
      </ListFrame>
      {search.do === 'add' && can(me, 'contacts:write') && (
        <ContactDialog onClose={() => change({ do: undefined })} />
      )}
    </Page>
  )
}
