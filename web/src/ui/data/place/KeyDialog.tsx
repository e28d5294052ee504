/** Puts a set of keys on the register. */
import { TextInput } from '@mantine/core'

import { useAddKey } from '~/api/places'

import { Dialog } from '../../Dialog'
import { FormFrame } from '../../FormFrame'
import { useServerForm } from '../../form'
import { toast } from '../../toast'
import type { At } from './PlaceSection'

export function KeyDialog({ at, onClose }: { at: At; onClose: () => void }) {
  const add = useAddKey()
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm({
    initialValues: { tag: '', opens: '' },
    validate: {
      tag: (value) => (value.trim() === '' ? 'Enter what is written on them.' : null),
      opens: (value) => (value.trim() === '' ? 'Say what they open.' : null),
    },
  })
  const submit = form.onSubmit((values) => {
    start()
    add.mutate(
      { ...at, ...values },
      {
        onError: refuse,
        onSuccess: () => {
          onClose()
          toast('The keys are on the register.')
        },
      },
    )
  })
  return (
    <Dialog title="Add keys" onClose={onClose}>
      <FormFrame
        label="Add keys"
        submit="Add keys"
        busy={add.isPending}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={submit}
        onCancel={onClose}
      >
        <TextInput
          {...field('tag')}
          label="Tag"
          description="What is written on them; never the address."
          withAsterisk
          data-autofocus
        />
        <TextInput {...field('opens')} label="What they open" withAsterisk />
      </FormFrame>
    </Dialog>
  )
}
