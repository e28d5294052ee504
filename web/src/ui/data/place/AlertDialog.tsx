/** Puts up an alert about a place or a person, or changes one. */

import { Checkbox, Fieldset, Group, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { useAddAlert, useEditAlert } from '~/api/places'
import type { AlertKind, NeedToKnow, PlaceAlert } from '~/api/types'
import { dateWords } from '~/lib/time'
import { alertKinds, options, words } from '~/lib/words'

import { Dialog } from '../../Dialog'
import { FormFrame } from '../../FormFrame'
import { useServerForm } from '../../form'
import { toast } from '../../toast'
import { checkNeeds, needsOf, needsValues } from './needs'

type About = { propertyId?: string; unitId?: string; contactId?: string }
type Props = { about: About; alert?: PlaceAlert; onClose: () => void }

const needs = [
  { value: 'Job', label: 'Staff, and who does a job there' },
  { value: 'Staff', label: 'Who runs repairs: coordinators and administrators' },
  { value: 'Managers', label: 'Administrators' },
] satisfies { value: NeedToKnow; label: string }[]

const sayNeed = (value: string) => needs.find((one) => one.value === value)?.label

export function AlertDialog({ about, alert, onClose }: Props) {
  const [add, edit] = [useAddAlert(), useEditAlert()]
  const { form, field, frame, version, refuse, start } = useServerForm({
    record: alert,
    says: { kind: words, needToKnow: sayNeed, reviewOn: dateWords },
    initialValues: {
      kind: alert?.kind ?? ('TwoPeople' as AlertKind),
      text: alert?.text ?? '',
      reason: alert?.reason ?? '',
      needToKnow: alert?.needToKnow ?? ('Job' as NeedToKnow),
      // Whoever changes an alert whose review is due says when the next one is.
      reviewOn: alert && !alert.reviewDue ? alert.reviewOn : '',
      ...needsValues(alert?.needs),
    },
    validate: (values) => ({
      text: values.text.trim() === '' ? 'Say what to do or not to do.' : null,
      reason: values.reason.trim() === '' ? 'Say why.' : null,
      reviewOn: values.reviewOn ? null : 'Choose when to look at it again.',
      ...checkNeeds(values),
    }),
  })
  // That is what the warning says.
  const isTwo = form.values.kind === 'TwoPeople'
  const submit = form.onSubmit((typed) => {
    start()
    const { kind, text, reason, needToKnow, reviewOn } = typed
    const values = { kind, text, reason, needToKnow, reviewOn, needs: needsOf(typed) }
    const after = {
      onError: refuse,
      onSuccess: () => {
        onClose()
        toast(alert ? 'The alert is changed.' : 'The alert is up.')
      },
    }
    if (alert) edit.mutate({ ...values, id: alert.id, version }, after)
    else add.mutate({ ...about, ...values }, after)
  })
  const title = alert ? 'Edit alert' : 'Add alert'
  return (
    <Dialog title={title} onClose={onClose}>
      <FormFrame
        label={title}
        submit={alert ? 'Save' : 'Add alert'}
        busy={add.isPending || edit.isPending}
        {...frame}
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
        <Fieldset legend="What it asks of every visit">
          <NumberInput
            {...field('noticeHours')}
            label="Hours of notice"
            description="A sooner visit is refused; 24 is usual. Empty: none."
            min={1}
            max={336}
            allowDecimal={false}
          />
          <Checkbox
            id={field('twoPeople').id}
            mt="sm"
            label="Two people attend"
            checked={isTwo || form.values.twoPeople}
            disabled={isTwo}
            onChange={(event) => form.setFieldValue('twoPeople', event.currentTarget.checked)}
          />
          <Group grow align="start" mt="sm">
            <TextInput {...field('notBefore')} label="Not before" type="time" />
            <TextInput {...field('notAfter')} label="Over by" type="time" />
          </Group>
        </Fieldset>
        <TextInput {...field('reviewOn')} label="Look at it again on" type="date" withAsterisk />
      </FormFrame>
    </Dialog>
  )
}
