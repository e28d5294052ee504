/** Adds or changes a person. */
import { Checkbox, Group, Select, TextInput } from '@mantine/core'

import { useCreateContact, useEditContact } from '~/api/contacts'
import type { Channel, Contact, ContactType } from '~/api/types'
import { channels, contactTypes, options, words } from '~/lib/words'

import { Dialog } from '../Dialog'
import { FormFrame } from '../FormFrame'
import { useServerForm } from '../form'
import { phoneWords } from '../Reach'
import { toast } from '../toast'

type Props = {
  contact?: Contact
  type?: ContactType
  onClose: () => void
  onSaved?: (contact: Contact) => void
}

function valuesOf(contact: Contact | undefined, type: ContactType) {
  return {
    type: contact?.type ?? type,
    firstName: contact?.firstName ?? '',
    lastName: contact?.lastName ?? '',
    email: contact?.email ?? '',
    phone: contact?.phoneE164 ? phoneWords(contact.phoneE164) : '',
    preferredChannel: contact?.preferredChannel ?? (null as Channel | null),
    isValid: contact?.isValid ?? true,
  }
}

export function ContactDialog({ contact, type = 'Tenant', onClose, onSaved }: Props) {
  const create = useCreateContact()
  const edit = useEditContact(contact?.id ?? '')
  const { form, field, frame, version, refuse, start, idOf } = useServerForm({
    record: contact,
    says: {
      type: words,
      preferredChannel: words,
      isValid: (valid) => (valid ? 'It arrives' : 'It comes back'),
    },
    initialValues: valuesOf(contact, type),
    validate: {
      firstName: (first, { lastName }) =>
        first.trim() === '' && lastName.trim() === '' ? 'Enter a first or last name.' : null,
    },
  })

  const submit = form.onSubmit(({ isValid, ...values }) => {
    start()
    const body = {
      ...values,
      firstName: values.firstName.trim() || null,
      lastName: values.lastName.trim() || null,
      email: values.email.trim() || null,
      phone: values.phone.trim() || null,
    }
    const after = { onSuccess: saved, onError: refuse }
    // A new address is taken to work; what is said by hand counts more.
    const valid = contact && isValid !== contact.isValid ? { isValid } : {}
    if (contact) edit.mutate({ ...body, ...valid, version }, after)
    else create.mutate(body, after)
  })

  function saved(next: Contact) {
    onClose()
    toast(`${next.name} is ${contact ? 'saved' : 'added'}.`)
    onSaved?.(next)
  }

  const title = contact ? `Edit ${contact.name}` : 'Add a person'
  return (
    <Dialog title={title} onClose={onClose}>
      <FormFrame
        label={title}
        submit={contact ? 'Save' : 'Add person'}
        busy={create.isPending || edit.isPending}
        {...frame}
        onSubmit={submit}
        onCancel={onClose}
      >
        <Select
          {...field('type')}
          label="Type"
          data={options(contactTypes)}
          allowDeselect={false}
        />
        <Group grow align="start">
          <TextInput {...field('firstName')} label="First name" data-autofocus />
          <TextInput {...field('lastName')} label="Last name" />
        </Group>
        <TextInput {...field('email')} label="Email" type="email" />
        <TextInput
          {...field('phone')}
          label="Phone"
          type="tel"
          description="Any UK way of writing it: 07700 900123 or +44 7700 900123."
        />
        <Select
          {...field('preferredChannel')}
          label="Preferred way to reach them"
          placeholder="Not known"
          data={options(channels)}
          clearable
          clearButtonProps={{ 'aria-label': 'Clear preferred way' }}
        />
        {contact && (
          <Checkbox
            id={idOf('isValid')}
            checked={form.values.isValid}
            onChange={(event) => form.setFieldValue('isValid', event.currentTarget.checked)}
            error={form.errors.isValid}
            label="What is sent to them arrives"
            description="Clear it when mail comes back. A new email address sets it again."
          />
        )}
      </FormFrame>
    </Dialog>
  )
}
