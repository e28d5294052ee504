/** Adds what is built in, or changes it. */
import { Group, TextInput } from '@mantine/core'

import { useAddAsset, useEditAsset } from '~/api/places'
import type { PlaceAsset } from '~/api/types'

import { Dialog } from '../../Dialog'
import { FormFrame } from '../../FormFrame'
import { useServerForm } from '../../form'
import { toast } from '../../toast'
import { assetBody, assetValues } from './assetForm'
import type { At } from './PlaceSection'

type Props = { at: At; asset?: PlaceAsset; onClose: () => void }

export function AssetDialog({ at, asset, onClose }: Props) {
  const [add, edit] = [useAddAsset(), useEditAsset()]
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm({
    initialValues: assetValues(asset),
    validate: { name: (value) => (value.trim() === '' ? 'Say what it is.' : null) },
  })
  const submit = form.onSubmit((values) => {
    start()
    const body = assetBody(values)
    const after = {
      onError: refuse,
      onSuccess: () => {
        onClose()
        toast(asset ? `${body.name} is changed.` : 'The asset is added.')
      },
    }
    if (asset) edit.mutate({ ...body, id: asset.id, version: asset.version }, after)
    else add.mutate({ ...at, ...body }, after)
  })
  const title = asset ? `Edit ${asset.name}` : 'Add asset'
  return (
    <Dialog title={title} onClose={onClose}>
      <FormFrame
        label={title}
        submit={asset ? 'Save' : 'Add asset'}
        busy={add.isPending || edit.isPending}
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
