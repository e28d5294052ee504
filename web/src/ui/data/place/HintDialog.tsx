/** Adds something to know before going there, or changes it. */
import { Select, Textarea } from '@mantine/core'

import { useAddHint, useEditHint } from '~/api/places'
import type { HintKind, PlaceHint } from '~/api/types'
import { hintKinds, options, words } from '~/lib/words'

import { Dialog } from '../../Dialog'
import { FormFrame } from '../../FormFrame'
import { useServerForm } from '../../form'
import { toast } from '../../toast'
import type { At } from './PlaceSection'

type Props = { at: At; hint?: PlaceHint; onClose: () => void }

export function HintDialog({ at, hint, onClose }: Props) {
  const [add, edit] = [useAddHint(), useEditHint()]
  const { form, field, frame, version, refuse, start } = useServerForm({
    record: hint,
    says: { kind: words },
    initialValues: { kind: hint?.kind ?? ('Stopcock' as HintKind), text: hint?.text ?? '' },
    validate: { text: (value) => (value.trim() === '' ? 'Say what to know.' : null) },
  })
  const submit = form.onSubmit((values) => {
    start()
    const after = {
      onError: refuse,
      onSuccess: () => {
        onClose()
        toast(hint ? 'The hint is changed.' : 'The hint is added.')
      },
    }
    if (hint) edit.mutate({ ...values, id: hint.id, version }, after)
    else add.mutate({ ...at, ...values }, after)
  })
  const title = hint ? 'Edit hint' : 'Add hint'
  return (
    <Dialog title={title} onClose={onClose}>
      <FormFrame
        label={title}
        submit={hint ? 'Save' : 'Add hint'}
        busy={add.isPending || edit.isPending}
        {...frame}
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
