/** Changes an account. */

import { Group, TextInput } from '@mantine/core'
import type { User } from '~/api/types'
import { useEditUser } from '~/api/users'
import { roleWords } from '~/lib/words'
import { sayContact, sayFirm } from '~/ui/data/named'
import { PartyFields, type PartyValues, partyChecks, partyOf } from '~/ui/data/users/PartyFields'
import { permissionWords } from '~/ui/data/users/permissionWords'
import { FormDialog } from '~/ui/FormDialog'
import { useServerForm } from '~/ui/form'

const sayPermissions = (text: string) => text.split(', ').map(permissionWords).join(', ')

type Values = PartyValues & { firstName: string; lastName: string }

export function UserDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const edit = useEditUser(user.id)
  const server = useServerForm<Values>({
    record: user,
    says: {
      role: roleWords,
      permissions: sayPermissions,
      contractorId: sayFirm,
      contactId: sayContact,
    },
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
  const { form, field } = server
  return (
    <FormDialog
      title={`Edit ${user.name}`}
      of={server}
      submit="Save"
      busy={edit.isPending}
      send={(values, then) => {
        const body = {
          ...partyOf(values),
          firstName: values.firstName.trim() || null,
          lastName: values.lastName.trim() || null,
          version: server.version,
        }
        edit.mutate(body, then)
      }}
      told={({ name }: User) => `${name} is saved.`}
      onClose={onClose}
    >
      <Group grow align="start">
        <TextInput {...field('firstName')} label="First name" data-autofocus />
        <TextInput {...field('lastName')} label="Last name" />
      </Group>
      <PartyFields form={form} field={field} />
    </FormDialog>
  )
}
