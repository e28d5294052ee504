/** Adds what is built in. */
import { Group, TextInput } from '@mantine/core'

import { useAddAsset } from '~/api/places'

import { Dialog } from '../../Dialog'
import { FormFrame } from '../../FormFrame'
import { useServerForm } from '../../form'
import { toast } from '../../toast'
import type { At } from './PlaceSection'

export function AssetDialog({ at, onClose }: { at: At; onClose: () => void }) {
  const add = useAddAsset()
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm({
    initialValues: {
      name: '',
      make: '',
      model: '',
      serial: '',
      installedOn: '',
      warrantyUntil: '',
      servicedOn: '',
      serviceDueOn: '',
    },
    validate: { name: (value) => (value.trim() === '' ? 'Say what it is.' : null) },
  })
  const submit = form.onSubmit((values) => {
    start()
    add.mutate(
      {
        ...at,
        name: values.name,
        make: values.make || null,
        model: values.model || null,
        serial: values.serial || null,
        installedOn: values.installedOn || null,
        warrantyUntil: values.warrantyUntil || null,
        servicedOn: values.servicedOn || null,
        serviceDueOn: values.serviceDueOn || null,
      },
      {
        onError: refuse,
        onSuccess: () => {
          onClose()
          toast('The asset is added.')
        },
      },
    )
  })
  return (
    <Dialog title="Add asset" onClose={onClose}>
      <FormFrame
        label="Add asset"
        submit="Add asset"
        busy={add.isPending}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={submit}
        onCancel={onClose}
      >
        <TextInput
          {...field('name')}
          label="What it is"
          placeholder="Boiler"
          withAsterisk
          data-autofocus
        />
        <Group grow align="start">
          <TextInput {...field('make')} label="Make" />
          <TextInput {...field('model')} label="Model" />
        </Group>
        <TextInput {...field('serial')} label="Serial number" />
        <Group grow align="start">
          <TextInput {...field('installedOn')} label="Installed" type="date" />
          <TextInput {...field('warrantyUntil')} label="Warranty until" type="date" />
        </Group>
        <Group grow align="start">
          <TextInput {...field('servicedOn')} label="Last service" type="date" />
          <TextInput {...field('serviceDueOn')} label="Next service" type="date" />
        </Group>
      </FormFrame>
    </Dialog>
  )
}
