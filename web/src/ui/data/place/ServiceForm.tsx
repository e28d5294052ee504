/** Puts on record what was done to a thing that is built in. */
import { Group, Textarea, TextInput } from '@mantine/core'

import { useAddService } from '~/api/places'
import type { PlaceAsset } from '~/api/types'
import { useNow } from '~/lib/now'
import { londonDate } from '~/lib/time'

import { FormFrame } from '../../FormFrame'
import { useServerForm } from '../../form'
import { toast } from '../../toast'
import { ContractorPicker } from '../ContractorPicker'
import { type ServiceValues, serviceBody, serviceChecks } from './serviceBody'

export function ServiceForm({ asset, onDone }: { asset: PlaceAsset; onDone: () => void }) {
  const add = useAddService(asset.id)
  const today = londonDate(useNow())
  const { form, field, frame, refuse, start } = useServerForm<ServiceValues>({
    initialValues: {
      doneOn: today,
      work: '',
      doneBy: '',
      contractorId: null,
      nextDueOn: '',
      costGbp: '',
    },
    validate: serviceChecks,
  })
  const submit = form.onSubmit((values) => {
    start()
    add.mutate(serviceBody(values), {
      onError: refuse,
      onSuccess: () => {
        onDone()
        toast('The service is on record.')
      },
    })
  })
  return (
    <FormFrame
      {...frame}
      label="Add a service"
      submit="Add it"
      busy={add.isPending}
      onSubmit={submit}
      onCancel={onDone}
    >
      <Group grow align="start">
        <TextInput {...field('doneOn')} label="Done on" type="date" max={today} withAsterisk />
        <TextInput {...field('nextDueOn')} label="Next due" type="date" />
      </Group>
      <Textarea
        {...field('work')}
        label="What was done"
        autosize
        minRows={2}
        withAsterisk
        data-autofocus
      />
      <ContractorPicker {...field('contractorId')} />
      <Group grow align="start">
        <TextInput
          {...field('doneBy')}
          label="Who did it"
          description="Where it was none of your contractors, or by name."
        />
        <TextInput
          {...field('costGbp')}
          label="Cost"
          description="Pounds, where you know it."
          inputMode="decimal"
        />
      </Group>
    </FormFrame>
  )
}
