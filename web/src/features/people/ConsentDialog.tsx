/** Writes down that somebody agrees to a channel, or opts out of it. */
import { Select, Textarea } from '@mantine/core'

import { useRecordConsent } from '~/api/consents'
import type { Channel, ConsentSource, Contact } from '~/api/types'
import { options, words } from '~/lib/words'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

const sources: ConsentSource[] = [
  'Phone',
  'Email',
  'Portal',
  'InPerson',
  'Letter',
  'Reply',
  'Import',
  'Other',
]

type Props = { contact: Contact; channel: Channel; given: boolean; onClose: () => void }

export function ConsentDialog({ contact, channel, given, onClose }: Props) {
  const record = useRecordConsent(contact.id)
  const { field, form, problem, fieldErrors, refuse, start } = useServerForm({
    initialValues: { source: 'Phone' as ConsentSource, note: '' },
  })
  const what = words(channel).toLowerCase()
  const title = `${contact.name} ${given ? 'agrees to' : 'opts out of'} ${what}`
  const submit = form.onSubmit(({ source, note }) => {
    start()
    record.mutate(
      { channel, given, source, note: note.trim() || null },
      {
        onSuccess: () => {
          onClose()
          toast('It is written down.')
        },
        onError: refuse,
      },
    )
  })
  return (
    <Dialog title={title} onClose={onClose}>
      <FormFrame
        label={title}
        submit="Write it down"
        busy={record.isPending}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={submit}
        onCancel={onClose}
      >
        <Select
          {...field('source')}
          label="How we know"
          data={options(sources)}
          allowDeselect={false}
          data-autofocus
        />
        <Textarea
          {...field('note')}
          label="Note"
          description="Their words, or where the proof is."
          autosize
          minRows={2}
        />
      </FormFrame>
    </Dialog>
  )
}
