/** Writes down that somebody agrees to a channel, or opts out of it. */
import { Select, Textarea } from '@mantine/core'

import { useRecordConsent } from '~/api/consents'
import type { Channel, ConsentSource, Contact } from '~/api/types'
import { options, words } from '~/lib/words'
import { FormDialog } from '~/ui/FormDialog'
import { useServerForm } from '~/ui/form'

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
  const server = useServerForm({
    initialValues: { source: 'Phone' as ConsentSource, note: '' },
  })
  const { field } = server
  return (
    <FormDialog
      title={`${contact.name} ${given ? 'agrees to' : 'opts out of'} ${words(channel).toLowerCase()}`}
      of={server}
      submit="Write it down"
      busy={record.isPending}
      send={({ source, note }, then) =>
        record.mutate({ channel, given, source, note: note.trim() || null }, then)
      }
      told={() => 'It is written down.'}
      onClose={onClose}
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
    </FormDialog>
  )
}
