/** Invites somebody by email. */
import { Group, TextInput } from '@mantine/core'

import type { Invitation } from '~/api/types'
import { useInvite } from '~/api/users'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

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

export function InviteDialog({ onClose }: { onClose: () => void }) {
  const invite = useInvite()
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm<Values>({
    initialValues: fresh,
    validate: {
      ...partyChecks,
      email: (value) => (value.includes('@') ? null : 'Enter their email address.'),
    },
  })

  const submit = form.onSubmit((values) => {
    start()
    const body = {
      ...partyOf(values),
      email: values.email.trim(),
      firstName: values.firstName.trim() || null,
      lastName: values.lastName.trim() || null,
    }
    invite.mutate(body, { onSuccess: sent, onError: refuse })
  })

  function sent({ email }: Invitation) {
    onClose()
    toast(`An invitation is on its way to ${email}.`)
  }

  return (
    <Dialog title="Invite somebody" onClose={onClose}>
      <FormFrame
        label="Invite somebody"
        submit="Send invitation"
        busy={invite.isPending}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={submit}
        onCancel={onClose}
      >
        <TextInput {...field('email')} label="Email" type="email" withAsterisk data-autofocus />
        <Group grow align="start">
          <TextInput {...field('firstName')} label="First name" />
          <TextInput {...field('lastName')} label="Last name" />
        </Group>
        <PartyFields form={form} field={field} />
      </FormFrame>
    </Dialog>
  )
}
