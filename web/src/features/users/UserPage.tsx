/** One account: what it may do, whom it stands for, and the way to switch it off. */
import { Anchor, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'

import type { User } from '~/api/types'
import { userQuery, useSwitchUser } from '~/api/users'
import { roleWords } from '~/lib/words'
import { permissionWords } from '~/ui/data/users/permissionWords'
import { Facts } from '~/ui/Facts'
import { Loaded } from '~/ui/Loaded'
import { Missing } from '~/ui/Missing'
import { Card, Page } from '~/ui/Page'
import { ReasonDialog } from '~/ui/ReasonDialog'
import { Sheet } from '~/ui/Skeletons'
import { StatusTag } from '~/ui/StatusTag'
import { toast, toastProblem } from '~/ui/toast'
import { Ago } from '~/ui/When'
import { UserDialog } from './UserDialog'

type Search = { do?: 'edit' | 'off' }

export function UserPage({ id, search }: { id: string; search: Search }) {
  const query = useQuery(userQuery(id))
  return (
    <Loaded query={query} skeleton={<Sheet />} missing={<Missing what="user" />}>
      {(user) => <UserSheet user={user} search={search} />}
    </Loaded>
  )
}

function UserSheet({ user, search }: { user: User; search: Search }) {
  const navigate = useNavigate()
  const show = (dialog: Search['do']) =>
    void navigate({
      to: '/users/$userId',
      params: { userId: user.id },
      search: { do: dialog },
      replace: dialog === undefined,
    })
  return (
    <Page
      title={user.name}
      beside={<StatusTag status={user.isActive ? 'Active' : 'SwitchedOff'} />}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/users" {...props} />}>
          Users
        </Anchor>
      }
      actions={
        <>
          <Button variant="default" onClick={() => show('edit')}>
            Edit
          </Button>
          <SwitchButton user={user} onOff={() => show('off')} />
        </>
      }
    >
      <Card label="Facts">
        <UserFacts user={user} />
      </Card>
      {search.do === 'edit' && <UserDialog user={user} onClose={() => show(undefined)} />}
      {search.do === 'off' && <OffDialog user={user} onClose={() => show(undefined)} />}
    </Page>
  )
}

function UserFacts({ user }: { user: User }) {
  const { contractorId, contactId } = user
  return (
    <Facts
      columns
      facts={[
        { name: 'Email', value: user.email },
        { name: 'Role', value: roleWords(user.role) },
        contractorId && {
          name: 'Acts for',
          value: (
            <Link to="/contractors/$contractorId" params={{ contractorId }}>
              {user.contractorName ?? 'Their firm'}
            </Link>
          ),
        },
        contactId && {
          name: 'Is',
          value: (
            <Link to="/contacts/$contactId" params={{ contactId }}>
              The person on record
            </Link>
          ),
        },
        {
          name: 'Also allowed',
          value: user.permissions.map(permissionWords).join(', ') || 'Nothing beyond the role',
        },
        {
          name: 'Last signed in',
          value: user.lastLoginAt ? <Ago at={user.lastLoginAt} /> : 'Never',
        },
        { name: 'Account since', value: <Ago at={user.createdAt} /> },
        user.deactivatedAt && {
          name: 'Switched off',
          value: <Ago at={user.deactivatedAt} />,
        },
      ]}
    />
  )
}

function SwitchButton({ user, onOff }: { user: User; onOff: () => void }) {
  const send = useSwitchUser(user.id)
  if (user.isActive) {
    return (
      <Button variant="default" onClick={onOff}>
        Switch off
      </Button>
    )
  }
  return (
    <Button
      loading={send.isPending}
      onClick={() =>
        send.mutate(
          { on: true },
          {
            onSuccess: () => toast(`${user.name} can sign in again.`),
            onError: (error) => toastProblem(error.message),
          },
        )
      }
    >
      Switch on
    </Button>
  )
}

function OffDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const send = useSwitchUser(user.id)
  return (
    <ReasonDialog
      title={`Switch off the account of ${user.name}?`}
      explain="They are signed out everywhere at once and cannot sign in. What they did stays. You can switch the account on again."
      label="Why"
      optional
      submit="Switch off"
      danger
      busy={send.isPending}
      onClose={onClose}
      send={(reason, { onSuccess, onError }) =>
        send.mutate(
          { on: false, reason: reason || undefined },
          {
            onSuccess: () => {
              onSuccess()
              toast(`The account of ${user.name} is off.`)
            },
            onError,
          },
        )
      }
    />
  )
}
