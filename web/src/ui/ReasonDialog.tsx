/** Asks once, plainly, for the words that a move needs. */
import { Text, Textarea } from '@mantine/core'

import { reasonComplaint } from '~/lib/reasons'

import { Dialog } from './Dialog'
import { FormFrame } from './FormFrame'
import { useServerForm } from './form'

type Send = (
  words: string,
  done: { onSuccess: () => void; onError: (error: Error) => void },
  /** Of the record, as it was read. */
  version: number,
) => void

type Props = {
  title: string
  explain?: string
  label: string
  /** The name that the server has for the words, so that its complaint lands here. */
  name?: 'reason' | 'resolutionNotes' | 'notes' | 'note'
  optional?: boolean
  submit: string
  danger?: boolean
  busy: boolean
  /** What is moved, where it has versions. */
  record?: { version: number }
  onClose: () => void
  send: Send
}

export function ReasonDialog(props: Props) {
  const { name = 'reason', optional = false } = props
  const { form, field, frame, version, refuse, start } = useServerForm<Record<string, string>>({
    record: props.record,
    initialValues: { [name]: '' },
    validate: {
      [name]: (value) => {
        if (optional && value.trim() === '') return null
        if (name === 'reason') return reasonComplaint(value)
        return value.trim() === '' ? 'Say why, in a few words.' : null
      },
    },
  })
  const submit = form.onSubmit((values) => {
    start()
    const done = { onSuccess: props.onClose, onError: refuse }
    props.send((values[name] ?? '').trim(), done, version)
  })
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <FormFrame
        label={props.title}
        submit={props.submit}
        danger={props.danger}
        busy={props.busy}
        {...frame}
        onSubmit={submit}
        onCancel={props.onClose}
      >
        {props.explain && <Text size="sm">{props.explain}</Text>}
        <Textarea
          {...field(name)}
          label={props.label}
          withAsterisk={!optional}
          autosize
          minRows={3}
          maxRows={12}
          data-autofocus
        />
      </FormFrame>
    </Dialog>
  )
}
