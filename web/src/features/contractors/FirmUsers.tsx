/** Who signs in for a firm, and who was asked to. */
import { Button, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'

import { itemsOf } from '~/api/page'
import type { Contractor, User } from '~/api/types'
import { userPagesQuery } from '~/api/users'
import { type Column, DataTable } from '~/ui/DataTable'
import { Invitations } from '~/ui/data/users/Invitations'
import { InviteDialog } from '~/ui/data/users/InviteDialog'
import { Loaded } from '~/ui/Loaded'
import { LoadMore } from '~/ui/LoadMore'
import { Section } from '~/ui/Page'
import { Rows } from '~/ui/Skeletons'
import { StatusTag } from '~/ui/StatusTag'
import { Ago } from '~/ui/When'

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
    head: 'Account',
    cell: (one) => <StatusTag status={one.isActive ? 'Active' : 'SwitchedOff'} quiet />,
  },
  {
    head: 'Last signed in',
    cell: (one) => (one.lastLoginAt ? <Ago at={one.lastLoginAt} /> : 'Never'),
  },
]

export function FirmUsers({ firm }: { firm: Contractor }) {
  const [inviting, setInviting] = useState(false)
  return (
    <>
      <Section
        title="Users"
        flush
        actions={
          firm.status !== 'Inactive' && (
            <Button variant="default" size="xs" onClick={() => setInviting(true)}>
              Invite somebody
            </Button>
          )
        }
      >
        <Accounts contractorId={firm.id} />
      </Section>
      <Section title="Open invitations" flush>
        <Invitations
          filter={{ open: true, contractorId: firm.id }}
          empty="Nobody of this firm has an open invitation."
        />
      </Section>
      {inviting && <InviteDialog firm={firm} onClose={() => setInviting(false)} />}
    </>
  )
}

function Accounts({ contractorId }: { contractorId: string }) {
  const query = useInfiniteQuery(userPagesQuery({ contractorId }))
  return (
    <Loaded query={query} skeleton={<Rows rows={2} height={48} />}>
      {(data) => {
        const users = itemsOf(data)
        return users.length === 0 ? (
          <Text size="sm" c="dimmed" px="lg" pb="lg">
            Nobody signs in for this firm yet.
          </Text>
        ) : (
          <>
            <DataTable label="Users" rows={users} rowKey={({ id }) => id} columns={columns} />
            <LoadMore query={query} />
          </>
        )
      }}
    </Loaded>
  )
}
