/** Writes down that somebody agrees to a channel, or opts out of it. */
import { Select, Textarea, TextInput } from '@mantine/core'

import { useRecordConsent } from '~/api/consents'
import type { Channel, ConsentSource, Contact } from '~/api/types'
import { useNow } from '~/lib/now'
import { londonDate, londonInstant } from '~/lib/time'
import { options, words } from '~/lib/words'
import { FormDialog } from '~/ui/FormDialog'
import { useServerForm } from '~/ui/form'

// `Portal` is their own word, in their own account.
const sources: ConsentSource[] = [
  'Phone',
  'Email',
  'InPerson',
  'Letter',
  'Reply',
  'Import',
  'Other',
]

type Props = { contact: Contact; channel: Channel; given: boolean; onClose: () => void }

export function ConsentDialog({ contact, channel, given, onClose }: Props) {
  const record = useRecordConsent(contact.id)
  const today = londonDate(useNow())
  const server = useServerForm({
    initialValues: { source: 'Phone' as ConsentSource, note: '', at: today },
    validate: {
      at: (at) => (at && at <= today ? null : 'Choose the day they said so, today or before.'),
    },
  })
  const { field } = server
  return (
    <FormDialog
      title={`${contact.name} ${given ? 'agrees to' : 'opts out of'} ${words(channel).toLowerCase()}`}
      of={server}
      submit="Write it down"
      busy={record.isPending}
      send={({ source, note, at }, then) =>
        record.mutate(
          {
            channel,
            given,
            source,
            note: note.trim() || null,
            // What was said today was said now; of another day the hour is not known.
            at: at === today ? undefined : londonInstant(at, '12:00'),
          },
          then,
        )
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
      <TextInput {...field('at')} label="When they said so" type="date" max={today} withAsterisk />
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
