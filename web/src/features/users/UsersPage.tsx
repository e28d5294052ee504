/** Everybody with an account, and those who were asked to make one. */
import { Button } from '@mantine/core'
import { IconUserPlus, IconUsers } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'

import type { Role, User } from '~/api/types'
import { userPagesQuery } from '~/api/users'
import { roleWords } from '~/lib/words'
import { type Column, DataTable } from '~/ui/DataTable'
import { Invitations } from '~/ui/data/users/Invitations'
import { InviteDialog } from '~/ui/data/users/InviteDialog'
import { roles } from '~/ui/data/users/roles'
import { Empty } from '~/ui/Empty'
import { FilterSelect } from '~/ui/FilterSelect'
import { keepLast } from '~/ui/keepLast'
import { ListFrame } from '~/ui/ListFrame'
import { Page, Section } from '~/ui/Page'
import { SearchBox } from '~/ui/SearchBox'
import { StatusTag } from '~/ui/StatusTag'
import { Ago } from '~/ui/When'

export type UsersSearch = { q?: string; role?: Role; state?: 'off'; do?: 'invite' }

const columns: Column<User>[] = [
  {
    head: 'Name',
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
]

export function UsersPage({ search }: { search: UsersSearch }) {
  const navigate = useNavigate()
  const { q, role, state } = search
  const filter = { q, role, active: state === 'off' ? false : undefined }
  const query = useInfiniteQuery({ ...userPagesQuery(filter), placeholderData: keepLast })
  function change(patch: Partial<UsersSearch>, replace = true) {
    void navigate({ to: '/users', search: { ...search, ...patch }, replace })
  }
  const narrowed = [q, role, state].some(Boolean)
  return (
    <Page
      title="Users"
      actions={
        <Button
          leftSection={<IconUserPlus size={16} aria-hidden />}
          onClick={() => change({ do: 'invite' }, false)}
        >
          Invite somebody
        </Button>
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
          <DataTable label="Users" rows={rows} rowKey={({ id }) => id} columns={columns} />
        )}
      </ListFrame>
      <Section title="Invitations" flush>
        <Invitations filter={{ open: true }} empty="Nobody has an open invitation." />
      </Section>
      {search.do === 'invite' && <InviteDialog onClose={() => change({ do: undefined })} />}
    </Page>
  )
}
