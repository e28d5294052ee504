/** Adds something to know before going there. */
import { Select, Textarea } from '@mantine/core'

import { useAddHint } from '~/api/places'
import type { HintKind } from '~/api/types'
import { hintKinds, options } from '~/lib/words'

import { Dialog } from '../../Dialog'
import { FormFrame } from '../../FormFrame'
import { useServerForm } from '../../form'
import { toast } from '../../toast'
import type { At } from './PlaceSection'

export function HintDialog({ at, onClose }: { at: At; onClose: () => void }) {
  const add = useAddHint()
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm({
    initialValues: { kind: 'Stopcock' as HintKind, text: '' },
    validate: { text: (value) => (value.trim() === '' ? 'Say what to know.' : null) },
  })
  const submit = form.onSubmit((values) => {
    start()
    add.mutate(
      { ...at, ...values },
      {
        onError: refuse,
        onSuccess: () => {
          onClose()
          toast('The hint is added.')
        },
      },
    )
  })
  return (
    <Dialog title="Add hint" onClose={onClose}>
      <FormFrame
        label="Add hint"
        submit="Add hint"
        busy={add.isPending}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={submit}
        onCancel={onClose}
      >
        <Select {...field('kind')} label="About" data={options(hintKinds)} allowDeselect={false} />
        <Textarea
          {...field('text')}
          label="What to know"
          withAsterisk
          autosize
          minRows={2}
          data-autofocus
        />
      </FormFrame>
    </Dialog>
  )
}
