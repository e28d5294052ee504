/** Adds or changes a home. */
import { Group, Select, TextInput } from '@mantine/core'

import { useCreateProperty, useEditProperty } from '~/api/properties'
import type { Property } from '~/api/types'
import { options, propertyStatuses, propertyTypes } from '~/lib/words'
import { Dialog } from '~/ui/Dialog'
import { ContactPicker } from '~/ui/data/ContactPicker'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

type Props = { property?: Property; onClose: () => void }

function valuesOf(property: Property | undefined) {
  return {
    addressLine1: property?.addressLine1 ?? '',
    addressLine2: property?.addressLine2 ?? '',
    city: property?.city ?? '',
    postcode: property?.postcode ?? '',
    propertyType: property?.propertyType ?? ('House' as const),
    status: property?.status ?? ('Active' as const),
    ownerContactId: property?.ownerContactId ?? null,
  }
}

const needed = (words: string) => (value: string) => (value.trim() === '' ? words : null)

export function PropertyDialog({ property, onClose }: Props) {
  const create = useCreateProperty()
  const edit = useEditProperty(property?.id ?? '')
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm({
    initialValues: valuesOf(property),
    validate: {
      addressLine1: needed('Enter the first line of the address.'),
      city: needed('Enter the town or city.'),
      postcode: needed('Enter the postcode.'),
    },
  })

  const submit = form.onSubmit(({ status, ...values }) => {
    start()
    const body = { ...values, addressLine2: values.addressLine2.trim() || null }
    const after = { onSuccess: saved, onError: refuse }
    if (property) edit.mutate({ ...body, status, version: property.version }, after)
    else create.mutate(body, after)
  })

  function saved(next: Property) {
    onClose()
    toast(`${next.addressLine1} is ${property ? 'saved' : 'added'}.`)
  }

  const title = property ? `Edit ${property.addressLine1}` : 'Add a home'
  return (
    <Dialog title={title} onClose={onClose}>
      <FormFrame
        label={title}
        submit={property ? 'Save' : 'Add home'}
        busy={create.isPending || edit.isPending}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={submit}
        onCancel={onClose}
      >
        <TextInput {...field('addressLine1')} label="Address line 1" withAsterisk data-autofocus />
        <TextInput {...field('addressLine2')} label="Address line 2" />
        <Group grow align="start">
          <TextInput {...field('city')} label="Town or city" withAsterisk />
          <TextInput {...field('postcode')} label="Postcode" withAsterisk />
        </Group>
        <Select
          {...field('propertyType')}
          label="Type"
          data={options(propertyTypes)}
          allowDeselect={false}
        />
        {property && (
          <Select
            {...field('status')}
            label="Status"
            data={options(propertyStatuses)}
            allowDeselect={false}
          />
        )}
        <ContactPicker
          {...field('ownerContactId')}
          label="Owner"
          newType="Owner"
          onChange={(id) => form.setFieldValue('ownerContactId', id)}
        />
      </FormFrame>
    </Dialog>
  )
}
