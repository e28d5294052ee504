/** Changes an account. */
import { Group, TextInput } from '@mantine/core'

import type { User } from '~/api/types'
import { useEditUser } from '~/api/users'
import { Dialog } from '~/ui/Dialog'
import { PartyFields, type PartyValues, partyChecks, partyOf } from '~/ui/data/users/PartyFields'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

type Values = PartyValues & { firstName: string; lastName: string }

export function UserDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const edit = useEditUser(user.id)
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm<Values>({
    initialValues: {
      firstName: user.firstName ?? '',
      lastName: user.lastName ?? '',
      role: user.role,
      permissions: user.permissions,
      contractorId: user.contractorId ?? null,
      contactId: user.contactId ?? null,
    },
    validate: partyChecks,
  })

  const submit = form.onSubmit((values) => {
    start()
    const body = {
      ...partyOf(values),
      firstName: values.firstName.trim() || null,
      lastName: values.lastName.trim() || null,
      version: user.version,
    }
    edit.mutate(body, {
      onSuccess: (next) => {
        onClose()
        toast(`${next.name} is saved.`)
      },
      onError: refuse,
    })
  })

  const title = `Edit ${user.name}`
  return (
    <Dialog title={title} onClose={onClose}>
      <FormFrame
        label={title}
        submit="Save"
        busy={edit.isPending}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={submit}
        onCancel={onClose}
      >
        <Group grow align="start">
          <TextInput {...field('firstName')} label="First name" data-autofocus />
          <TextInput {...field('lastName')} label="Last name" />
        </Group>
        <PartyFields form={form} field={field} />
      </FormFrame>
    </Dialog>
  )
}
