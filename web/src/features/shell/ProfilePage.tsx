/** One's own account: who one is here, how one may be reached, its password, and where one is signed in. */
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'

import { signInsQuery, useEndOtherSignIns } from '~/api/session'
import type { Me } from '~/api/types'
import { roleWords } from '~/lib/words'
import { Facts } from '~/ui/Facts'
import { Loaded } from '~/ui/Loaded'
import { Card, Page, Section } from '~/ui/Page'
import { EmailText } from '~/ui/Reach'
import { toast, toastProblem } from '~/ui/toast'

import { CalendarFeeds } from './CalendarFeeds'
import { OwnConsents } from './OwnConsents'
import { PasswordForm } from './PasswordForm'
import { SignInList } from './SignInsDialog'

export function ProfilePage({ me }: { me: Me }) {
  const { firstName, lastName, email, role } = me.user
  const name = [firstName, lastName].filter(Boolean).join(' ') || email
  return (
    <Page title="Your profile" narrow>
      <Card label="Facts">
        <Facts
          columns
          facts={[
            { name: 'Name', value: name },
            { name: 'Email', value: <EmailText email={email} /> },
            { name: 'Role', value: roleWords(role) },
            { name: 'Organisation', value: me.organisation.name },
          ]}
        />
      </Card>
      {me.contactId && <OwnConsents />}
      <Section title="Password">
        <PasswordForm email={email} />
      </Section>
      {me.permissions['workorders:read'] && <CalendarFeeds me={me} />}
      <Sessions />
    </Page>
  )
}

function Sessions() {
  const query = useQuery(signInsQuery)
  const end = useEndOtherSignIns()
  const others = query.data?.items.some(({ current }) => !current)
  return (
    <Section
      title="Where you are signed in"
      actions={
        others && (
          <Button
            variant="default"
            size="xs"
            loading={end.isPending}
            onClick={() =>
              end.mutate(undefined, {
                onSuccess: () => toast('You are signed out everywhere else.'),
                onError: (error) => toastProblem(error.message),
              })
            }
          >
            End all others
          </Button>
        )
      }
    >
      <Loaded query={query}>{({ items }) => <SignInList items={items} />}</Loaded>
    </Section>
  )
}
