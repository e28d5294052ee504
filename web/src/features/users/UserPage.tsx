/** One account: what it may do, whom it stands for, and the way to switch it off. */
import { Anchor, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'

import type { User } from '~/api/types'
import { userQuery, useSwitchUser } from '~/api/users'
import { roleWords } from '~/lib/words'
import { History } from '~/ui/data/History'
import { permissionWords } from '~/ui/data/users/permissionWords'
import { Facts } from '~/ui/Facts'
import { Loaded } from '~/ui/Loaded'
import { Missing } from '~/ui/Missing'
import { Card, Page } from '~/ui/Page'
import { EmailText } from '~/ui/Reach'
import { ReasonDialog } from '~/ui/ReasonDialog'
import { Sheet } from '~/ui/Skeletons'
import { StatusTag } from '~/ui/StatusTag'
import { toast } from '~/ui/toast'
import { Ago } from '~/ui/When'
import { UserDialog } from './UserDialog'

type Search = { do?: 'edit' | 'off' | 'on' }

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
          <Button variant="default" onClick={() => show(user.isActive ? 'off' : 'on')}>
            {user.isActive ? 'Switch off' : 'Switch on'}
          </Button>
        </>
      }
    >
      <Card label="Facts">
        <UserFacts user={user} />
      </Card>
      <History kind="users" id={user.id} />
      {search.do === 'edit' && <UserDialog user={user} onClose={() => show(undefined)} />}
      {(search.do === 'off' || search.do === 'on') && (
        <SwitchDialog user={user} on={search.do === 'on'} onClose={() => show(undefined)} />
      )}
    </Page>
  )
}

function UserFacts({ user }: { user: User }) {
  const { contractorId, contactId } = user
  return (
    <Facts
      columns
      facts={[
        { name: 'Email', value: <EmailText email={user.email} /> },
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

type SwitchProps = { user: User; on: boolean; onClose: () => void }

function SwitchDialog({ user, on, onClose }: SwitchProps) {
  const send = useSwitchUser(user.id)
  return (
    <ReasonDialog
      title={`Switch ${on ? 'on' : 'off'} the account of ${user.name}?`}
      explain={
        on
          ? 'They can sign in again, with the password that they had.'
          : 'They are signed out everywhere at once and cannot sign in. What they did stays. You can switch the account on again.'
      }
      label="Why"
      submit={on ? 'Switch on' : 'Switch off'}
      danger={!on}
      busy={send.isPending}
      onClose={onClose}
      send={(reason, { onSuccess, onError }) =>
        send.mutate(
          { on, reason },
          {
            onSuccess: () => {
              onSuccess()
              toast(on ? `${user.name} can sign in again.` : `The account of ${user.name} is off.`)
            },
            onError,
          },
        )
      }
    />
  )
}
