/** Invites somebody by email; from the page of a firm, somebody of that firm. */
import { Group, Text, TextInput } from '@mantine/core'

import type { Invitation } from '~/api/types'
import { useInvite } from '~/api/users'
import { FormDialog } from '../../FormDialog'
import { useServerForm } from '../../form'

import { PartyFields, type PartyValues, partyChecks, partyOf } from './PartyFields'

type Values = PartyValues & { email: string; firstName: string; lastName: string }

const fresh: Values = {
  email: '',
  firstName: '',
  lastName: '',
  role: 'Coordinator',
  permissions: [],
  contractorId: null,
  contactId: null,
}

type Props = {
  /** The firm that they act for: then nothing else is asked about their role. */
  firm?: { id: string; companyName: string }
  onClose: () => void
}

export function InviteDialog({ firm, onClose }: Props) {
  const invite = useInvite()
  const server = useServerForm<Values>({
    initialValues: firm ? { ...fresh, role: 'Contractor', contractorId: firm.id } : fresh,
    validate: {
      ...partyChecks,
      email: (value) => (value.includes('@') ? null : 'Enter their email address.'),
    },
  })
  const { form, field } = server
  return (
    <FormDialog
      title={firm ? `Invite somebody of ${firm.companyName}` : 'Invite somebody'}
      of={server}
      submit="Send invitation"
      busy={invite.isPending}
      send={(values, then) => {
        const body = {
          ...partyOf(values),
          email: values.email.trim(),
          firstName: values.firstName.trim() || null,
          lastName: values.lastName.trim() || null,
        }
        invite.mutate(body, then)
      }}
      told={({ email }: Invitation) => `An invitation is on its way to ${email}.`}
      onClose={onClose}
    >
      <TextInput {...field('email')} label="Email" type="email" withAsterisk data-autofocus />
      <Group grow align="start">
        <TextInput {...field('firstName')} label="First name" />
        <TextInput {...field('lastName')} label="Last name" />
      </Group>
      {firm ? (
        <Text size="sm" c="dimmed">
          They see the jobs of {firm.companyName} and move them on.
        </Text>
      ) : (
        <PartyFields form={form} field={field} />
      )}
    </FormDialog>
  )
}
