/** Everybody with an account, and those who were asked to make one. */
import { Button } from '@mantine/core'
import { IconUserPlus, IconUsers } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'

import type { Me, User } from '~/api/types'
import { userPagesQuery } from '~/api/users'
import { can } from '~/lib/can'
import { useColumns } from '~/lib/columns'
import { roleWords } from '~/lib/words'
import { ColumnsMenu } from '~/ui/ColumnsMenu'
import { type Column, DataTable } from '~/ui/DataTable'
import { Invitations } from '~/ui/data/users/Invitations'
import { InviteDialog } from '~/ui/data/users/InviteDialog'
import { roles } from '~/ui/data/users/roles'
import { ViewsMenu } from '~/ui/data/views/ViewsMenu'
import { Empty } from '~/ui/Empty'
import { ExportMenu } from '~/ui/ExportMenu'
import { FilterSelect } from '~/ui/FilterSelect'
import { keepLast } from '~/ui/keepLast'
import { ListFrame } from '~/ui/ListFrame'
import { Page, Section } from '~/ui/Page'
import { SearchBox } from '~/ui/SearchBox'
import { SortSelect } from '~/ui/SortSelect'
import { StatusTag } from '~/ui/StatusTag'
import { Ago } from '~/ui/When'

import { type UsersSearch, userOrders } from './search'

const columns: Column<User>[] = [
  {
    head: 'Name',
    sort: 'name',
    cell: (one) => (
      <Link to="/users/$userId" params={{ userId: one.id }}>
        {one.name}
      </Link>
    ),
  },
  { head: 'Email', cell: (one) => one.email },
  {
    head: 'Role',
    cell: (one) =>
      one.contractorName ? `${roleWords(one.role)}, ${one.contractorName}` : roleWords(one.role),
  },
  {
    head: 'Account',
    cell: (one) => <StatusTag status={one.isActive ? 'Active' : 'SwitchedOff'} quiet />,
  },
  {
    head: 'Last signed in',
    cell: (one) => (one.lastLoginAt ? <Ago at={one.lastLoginAt} /> : 'Never'),
  },
  { head: 'Added', sort: 'createdAt', wide: true, cell: (one) => <Ago at={one.createdAt} /> },
]

export function UsersPage({ me, search }: { me: Me; search: UsersSearch }) {
  const navigate = useNavigate()
  const { q, role, state, sort } = search
  const filter = { q, role, sort, active: state === 'off' ? false : undefined }
  const query = useInfiniteQuery({ ...userPagesQuery(filter), placeholderData: keepLast })
  function change(patch: Partial<UsersSearch>, replace = true) {
    void navigate({ to: '/users', search: { ...search, ...patch }, replace })
  }
  const may = can(me, 'users:manage')
  const chosen = useColumns('users', columns)
  const narrowed = [q, role, state].some(Boolean)
  return (
    <Page
      title="Users"
      actions={
        may && (
          <>
            <ExportMenu list="users" filters={filter} />
            <Button
              leftSection={<IconUserPlus size={16} aria-hidden />}
              onClick={() => change({ do: 'invite' }, false)}
            >
              Invite somebody
            </Button>
          </>
        )
      }
    >
      <ListFrame
        query={query}
        tools={
          <>
            <SearchBox
              label="Search users"
              placeholder="Name or email"
              value={q}
              onChange={(next) => change({ q: next })}
            />
            <FilterSelect
              label="Role"
              values={roles}
              value={role}
              onChange={(next) => change({ role: next })}
            />
            <FilterSelect
              label="Account"
              values={['off'] as const}
              value={state}
              onChange={(next) => change({ state: next })}
            />
            <SortSelect
              orders={userOrders}
              value={sort}
              onChange={(next) => change({ sort: next })}
            />
            <ColumnsMenu columns={columns} {...chosen} />
            <ViewsMenu list="Users" search={search} columns={chosen} />
          </>
        }
        empty={
          <Empty
            icon={<IconUsers size={32} stroke={1.5} aria-hidden />}
            title={narrowed ? 'Nobody matches' : 'Nobody yet'}
          >
            {narrowed ? 'Try a part of the name.' : 'Invite those who work with you.'}
          </Empty>
        }
      >
        {(rows) => (
          <DataTable
            label="Users"
            rows={rows}
            rowKey={({ id }) => id}
            columns={chosen.shown}
            sort={sort ?? '-createdAt'}
            onSort={(next) => change({ sort: next as UsersSearch['sort'] })}
          />
        )}
      </ListFrame>
      <Section
        title="Invitations"
        flush
        actions={
          may && (
            <ExportMenu list="invitations" label="Export invitations" filters={{ open: true }} />
          )
        }
      >
        <Invitations filter={{ open: true }} empty="Nobody has an open invitation." />
      </Section>
      {search.do === 'invite' && may && <InviteDialog onClose={() => change({ do: undefined })} />}
    </Page>
  )
}
