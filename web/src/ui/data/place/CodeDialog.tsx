/** Keeps an access code, sealed. */
import { Select, TextInput } from '@mantine/core'

import { useAddCode } from '~/api/places'
import type { CodeKind } from '~/api/types'
import { codeKinds, options } from '~/lib/words'

import { Dialog } from '../../Dialog'
import { FormFrame } from '../../FormFrame'
import { useServerForm } from '../../form'
import { toast } from '../../toast'
import type { At } from './PlaceSection'

export function CodeDialog({ at, onClose }: { at: At; onClose: () => void }) {
  const add = useAddCode()
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm({
    initialValues: { kind: 'KeySafe' as CodeKind, label: '', code: '' },
    validate: {
      label: (value) => (value.trim() === '' ? 'Say what it opens.' : null),
      code: (value) => (value.trim() === '' ? 'Enter the code.' : null),
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
          toast('The code is kept.')
        },
      },
    )
  })
  return (
    <Dialog title="Add access code" onClose={onClose}>
      <FormFrame
        label="Add access code"
        submit="Add code"
        busy={add.isPending}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={submit}
        onCancel={onClose}
      >
        <Select {...field('kind')} label="Kind" data={options(codeKinds)} allowDeselect={false} />
        <TextInput
          {...field('label')}
          label="What it opens"
          description="For example “Key safe by the back door”. Everybody who sees the place reads this."
          withAsterisk
          data-autofocus
        />
        <TextInput
          {...field('code')}
          label="Code"
          description="Kept sealed. Showing it takes a reason, which is recorded."
          autoComplete="off"
          withAsterisk
        />
      </FormFrame>
    </Dialog>
  )
}
