/** Puts up an alert about a place or a person, or changes one. */
import { Select, Textarea, TextInput } from '@mantine/core'

import { useAddAlert, useEditAlert } from '~/api/places'
import type { AlertKind, NeedToKnow, PlaceAlert } from '~/api/types'
import { alertKinds, options } from '~/lib/words'

import { Dialog } from '../../Dialog'
import { FormFrame } from '../../FormFrame'
import { useServerForm } from '../../form'
import { toast } from '../../toast'

type About = { propertyId?: string; unitId?: string; contactId?: string }
type Props = { about: About; alert?: PlaceAlert; onClose: () => void }

const needs = [
  { value: 'Job', label: 'Staff, and who does a job there' },
  { value: 'Staff', label: 'Staff' },
  { value: 'Managers', label: 'Administrators' },
] satisfies { value: NeedToKnow; label: string }[]

export function AlertDialog({ about, alert, onClose }: Props) {
  const [add, edit] = [useAddAlert(), useEditAlert()]
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm({
    initialValues: {
      kind: alert?.kind ?? ('TwoPeople' as AlertKind),
      text: alert?.text ?? '',
      reason: alert?.reason ?? '',
      needToKnow: alert?.needToKnow ?? ('Job' as NeedToKnow),
      // Whoever changes an alert whose review is due says when the next one is.
      reviewOn: alert && !alert.reviewDue ? alert.reviewOn : '',
    },
    validate: {
      text: (value) => (value.trim() === '' ? 'Say what to do or not to do.' : null),
      reason: (value) => (value.trim() === '' ? 'Say why.' : null),
      reviewOn: (day) => (day ? null : 'Choose when to look at it again.'),
    },
  })
  const submit = form.onSubmit((values) => {
    start()
    const after = {
      onError: refuse,
      onSuccess: () => {
        onClose()
        toast(alert ? 'The alert is changed.' : 'The alert is up.')
      },
    }
    if (alert) edit.mutate({ ...values, id: alert.id, version: alert.version }, after)
    else add.mutate({ ...about, ...values }, after)
  })
  const title = alert ? 'Edit alert' : 'Add alert'
  return (
    <Dialog title={title} onClose={onClose}>
      <FormFrame
        label={title}
        submit={alert ? 'Save' : 'Add alert'}
        busy={add.isPending || edit.isPending}
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
