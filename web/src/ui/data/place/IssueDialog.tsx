/** Gives a set of keys out. */
import { TextInput } from '@mantine/core'

import { useIssueKey } from '~/api/places'
import type { KeySet } from '~/api/types'

import { Dialog } from '../../Dialog'
import { FormFrame } from '../../FormFrame'
import { useServerForm } from '../../form'
import { toast } from '../../toast'

export function IssueDialog({ set, onClose }: { set: KeySet; onClose: () => void }) {
  const add = useIssueKey(set.id)
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm({
    initialValues: { holderName: '', dueBackOn: '' },
    validate: { holderName: (value) => (value.trim() === '' ? 'Enter who takes them.' : null) },
  })
  const submit = form.onSubmit((values) => {
    start()
    add.mutate(
      { holderName: values.holderName, dueBackOn: values.dueBackOn || null },
      {
        onError: refuse,
        onSuccess: () => {
          onClose()
          toast('The keys are given out.')
        },
      },
    )
  })
  return (
    <Dialog title={`Give out ${set.tag}`} onClose={onClose}>
      <FormFrame
        label={`Give out ${set.tag}`}
        submit="Give out"
        busy={add.isPending}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={submit}
        onCancel={onClose}
      >
        <TextInput {...field('holderName')} label="Who takes them" withAsterisk data-autofocus />
        <TextInput {...field('dueBackOn')} label="Back by" type="date" />
      </FormFrame>
    </Dialog>
  )
}
