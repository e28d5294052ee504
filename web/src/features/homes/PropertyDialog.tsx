/** Adds or changes a home. */

import { Group, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { ApiError } from '~/api/problem'
import { useCreateProperty, useEditProperty } from '~/api/properties'
import type { Duplicate, Nation, Property } from '~/api/types'
import { nations, options, propertyStatuses, propertyTypes, words } from '~/lib/words'
import { Dialog } from '~/ui/Dialog'
import { ContactPicker } from '~/ui/data/ContactPicker'
import { sayContact } from '~/ui/data/named'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

import { addressOf } from './address'
import { Duplicates } from './Duplicates'

type Props = { property?: Property; onClose: () => void }

function valuesOf(property: Property | undefined) {
  return {
    addressLine1: property?.addressLine1 ?? '',
    addressLine2: property?.addressLine2 ?? '',
    city: property?.city ?? '',
    postcode: property?.postcode ?? '',
    nation: (property?.nation ?? null) as Nation | null,
    uprn: property?.uprn ?? '',
    propertyType: property?.propertyType ?? ('House' as const),
    status: property?.status ?? ('Active' as const),
    ownerContactId: property?.ownerContactId ?? null,
  }
}

const needed = (words: string) => (value: string) => (value.trim() === '' ? words : null)

export function PropertyDialog({ property, onClose }: Props) {
  const create = useCreateProperty()
  const edit = useEditProperty(property?.id ?? '')
  const { form, field, frame, version, refuse, start } = useServerForm({
    record: property,
    says: { nation: words, propertyType: words, status: words, ownerContactId: sayContact },
    initialValues: valuesOf(property),
    validate: {
      addressLine1: needed('Enter the first line of the address.'),
      city: needed('Enter the town or city.'),
      postcode: needed('Enter the postcode.'),
    },
  })

  const [alike, setAlike] = useState<Duplicate[]>([])

  function send(anyway: boolean) {
    start()
    const { status, nation, ...values } = form.values
    const body = {
      ...values,
      ...(nation ? { nation } : {}),
      addressLine2: values.addressLine2.trim() || null,
      uprn: values.uprn.trim() || null,
    }
    const after = { onSuccess: saved, onError: refused }
    if (property) edit.mutate({ ...body, status, version, saveAnyway: anyway }, after)
    else create.mutate({ ...body, saveAnyway: anyway }, after)
  }

  function refused(error: Error) {
    const found = error instanceof ApiError ? error.problem.duplicates : undefined
    if (found?.length) setAlike(found)
    else refuse(error)
  }

  const submit = form.onSubmit(() => {
    setAlike([])
    send(false)
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
        {...frame}
        onSubmit={submit}
        onCancel={onClose}
      >
        {alike.length > 0 && (
          <Duplicates
            typed={addressOf(form.values)}
            found={alike}
            onUse={onClose}
            onAnyway={() => send(true)}
            busy={create.isPending || edit.isPending}
          />
        )}
        <TextInput {...field('addressLine1')} label="Address line 1" withAsterisk data-autofocus />
        <TextInput {...field('addressLine2')} label="Address line 2" />
        <Group grow align="start">
          <TextInput {...field('city')} label="Town or city" withAsterisk />
          <TextInput {...field('postcode')} label="Postcode" withAsterisk />
        </Group>
        <Group grow align="start">
          <Select
            {...field('nation')}
            label="Nation"
            description="It decides the law. The postcode says it, but at borders."
            placeholder="From the postcode"
            data={options(nations)}
            clearable={!property}
            clearButtonProps={{ 'aria-label': 'Clear nation' }}
          />
          <TextInput
            {...field('uprn')}
            label="UPRN"
            description="The number in the national register, if you know it."
            inputMode="numeric"
          />
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
