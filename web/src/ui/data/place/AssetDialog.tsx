/** Adds what is built in, or changes it. */

import { Group, TextInput } from '@mantine/core'
import { useAddAsset, useEditAsset } from '~/api/places'
import type { PlaceAsset } from '~/api/types'
import { dateWords } from '~/lib/time'

import { FormDialog } from '../../FormDialog'
import { useServerForm } from '../../form'
import { assetBody, assetValues, yearsComplaint } from './assetForm'
import type { At } from './PlaceSection'

type Props = { at: At; asset?: PlaceAsset; onClose: () => void }

export function AssetDialog({ at, asset, onClose }: Props) {
  const [add, edit] = [useAddAsset(), useEditAsset()]
  const server = useServerForm({
    record: asset,
    says: {
      installedOn: dateWords,
      warrantyUntil: dateWords,
      servicedOn: dateWords,
      serviceDueOn: dateWords,
    },
    initialValues: assetValues(asset),
    validate: {
      name: (value) => (value.trim() === '' ? 'Say what it is.' : null),
      lifeYears: yearsComplaint,
    },
  })
  const { field, form } = server
  return (
    <FormDialog
      title={asset ? `Edit ${asset.name}` : 'Add asset'}
      of={server}
      submit={asset ? 'Save' : 'Add asset'}
      busy={add.isPending || edit.isPending}
      send={(values, then) => {
        const body = assetBody(values)
        if (asset) edit.mutate({ ...body, id: asset.id, version: server.version }, then)
        else add.mutate({ ...at, ...body }, then)
      }}
      told={() => (asset ? `${form.values.name.trim()} is changed.` : 'The asset is added.')}
      onClose={onClose}
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
      <TextInput
        {...field('lifeYears')}
        label="Expected to last"
        description="Years from the day on which it was installed, such as 15 for a boiler."
        inputMode="numeric"
      />
    </FormDialog>
  )
}
