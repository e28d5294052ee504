/** Invitations, and what can be done with those that are open. */
import { Button, Group, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'

import { itemsOf } from '~/api/page'
import type { Invitation } from '~/api/types'
import { invitationListQuery, useAnswerInvitation } from '~/api/users'
import { useNow } from '~/lib/now'
import { dueWords } from '~/lib/time'
import { roleWords } from '~/lib/words'
import { type Column, DataTable } from '../../DataTable'
import { Loaded } from '../../Loaded'
import { LoadMore } from '../../LoadMore'
import { Rows } from '../../Skeletons'
import { toast, toastProblem } from '../../toast'
import { useConfirm } from '../../useConfirm'
import { Ago } from '../../When'

const columns: Column<Invitation>[] = [
  { head: 'Email', cell: (one) => one.email },
  { head: 'Role', cell: (one) => roleWords(one.role) },
  { head: 'Invited', cell: (one) => <Ago at={one.createdAt} /> },
  { head: 'Holds', cell: (one) => <Holds invitation={one} /> },
  { head: 'What to do', cell: (one) => <Answer invitation={one} /> },
]

function Holds({ invitation }: { invitation: Invitation }) {
  const now = useNow()
  if (invitation.status === 'Expired') return <>Has run out</>
  const sent = invitation.sentAt ? '' : ' · the letter is on its way'
  return <>{`Runs out ${dueWords(invitation.expiresAt, now)}${sent}`}</>
}

function Answer({ invitation }: { invitation: Invitation }) {
  const answer = useAnswerInvitation(invitation.id)
  const [confirm, dialog] = useConfirm()
  const { email } = invitation
  function run(what: 'resend' | 'revoke', told: string) {
    answer.mutate(what, {
      onSuccess: () => toast(told),
      onError: (error) => toastProblem(error.message),
    })
  }
  async function revoke() {
    const sure = await confirm({
      title: `Take back the invitation of ${email}?`,
      text: 'The link in their letter stops working. You can invite them anew.',
      submit: 'Take it back',
    })
    if (sure) run('revoke', `The invitation of ${email} is taken back.`)
  }
  return (
    <Group gap="xs" wrap="nowrap">
      <Button
        size="compact-sm"
        variant="default"
        loading={answer.isPending}
        aria-label={`Send again to ${email}`}
        onClick={() => run('resend', `A new letter is on its way to ${email}.`)}
      >
        Send again
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`Take back the invitation of ${email}`}
        onClick={() => void revoke()}
      >
        Take back
      </Button>
      {dialog}
    </Group>
  )
}

type Props = { filter: { open?: boolean; contractorId?: string }; empty: string }

export function Invitations({ filter, empty }: Props) {
  const query = useInfiniteQuery(invitationListQuery(filter))
  return (
    <Loaded query={query} skeleton={<Rows rows={2} height={48} />}>
      {(data) => {
        const items = itemsOf(data)
        return items.length === 0 ? (
          <Text size="sm" c="dimmed" px="lg" pb="lg">
            {empty}
          </Text>
        ) : (
          <>
            <DataTable label="Invitations" rows={items} rowKey={({ id }) => id} columns={columns} />
            <LoadMore query={query} />
          </>
        )
      }}
    </Loaded>
  )
}
