/** Puts up an alert about a place or a person. */
import { Select, Textarea, TextInput } from '@mantine/core'

import { useAddAlert } from '~/api/places'
import type { AlertKind, NeedToKnow } from '~/api/types'
import { alertKinds, options } from '~/lib/words'

import { Dialog } from '../../Dialog'
import { FormFrame } from '../../FormFrame'
import { useServerForm } from '../../form'
import { toast } from '../../toast'

type About = { propertyId?: string; unitId?: string; contactId?: string }

const needs = [
  { value: 'Job', label: 'Staff, and who does a job there' },
  { value: 'Staff', label: 'Staff' },
  { value: 'Managers', label: 'Administrators' },
] satisfies { value: NeedToKnow; label: string }[]

export function AlertDialog({ about, onClose }: { about: About; onClose: () => void }) {
  const add = useAddAlert()
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm({
    initialValues: {
      kind: 'TwoPeople' as AlertKind,
      text: '',
      reason: '',
      needToKnow: 'Job' as NeedToKnow,
      reviewOn: '',
    },
    validate: {
      text: (value) => (value.trim() === '' ? 'Say what to do or not to do.' : null),
      reason: (value) => (value.trim() === '' ? 'Say why.' : null),
      reviewOn: (day) => (day ? null : 'Choose when to look at it again.'),
    },
  })
  const submit = form.onSubmit((values) => {
    start()
    add.mutate(
      { ...about, ...values },
      {
        onError: refuse,
        onSuccess: () => {
          onClose()
          toast('The alert is up.')
        },
      },
    )
  })
  return (
    <Dialog title="Add alert" onClose={onClose}>
      <FormFrame
        label="Add alert"
        submit="Add alert"
        busy={add.isPending}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={submit}
        onCancel={onClose}
      >
        <Select {...field('kind')} label="About" data={options(alertKinds)} allowDeselect={false} />
        <Textarea
          {...field('text')}
          label="What to know"
          description="What to do or not to do. Plain facts: the person may ask to read it."
          withAsterisk
          autosize
          minRows={2}
          data-autofocus
        />
        <TextInput
          {...field('reason')}
          label="Reason"
          description="For staff: where it comes from."
          withAsterisk
        />
        <Select
          {...field('needToKnow')}
          label="Who has to know"
          data={needs}
          allowDeselect={false}
        />
        <TextInput {...field('reviewOn')} label="Look at it again on" type="date" withAsterisk />
      </FormFrame>
    </Dialog>
  )
}
