/** Recording that a letter was handed over or posted, with what shows it. */
import { Select, Textarea } from '@mantine/core'

import { useLetter } from '~/api/letters'
import type { HazardCase, HazardLetter, TicketPage } from '~/api/types'
import { useNow } from '~/lib/now'
import { dateFault, londonInstant, londonParts, timeFault } from '~/lib/time'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

import { MomentFields } from '../MomentFields'
import { methodWords } from './words'

type Props = { hazard: HazardCase; letter: HazardLetter; page: TicketPage; onClose: () => void }
type Values = {
  method: 'Hand' | 'Post'
  at: string
  time: string
  note: string
  attachmentId: string | null
}

export function GivenDialog({ hazard, letter, page, onClose }: Props) {
  const { give } = useLetter(hazard)
  const today = londonParts(useNow())
  const { form, field, frame, version, refuse, start } = useServerForm<Values>({
    record: letter,
    initialValues: {
      method: letter.method === 'Post' ? 'Post' : 'Hand',
      at: today.date,
      time: today.time,
      note: '',
      attachmentId: null,
    },
    validate: {
      at: dateFault,
      time: (time, { at }) => timeFault(at, time),
      note: (note, { attachmentId }) =>
        note.trim() || attachmentId ? null : 'Write what shows it, or choose an attachment.',
    },
  })
  const submit = form.onSubmit((values) => {
    start()
    const { id } = letter
    const at = londonInstant(values.at, values.time) ?? ''
    const note = values.note.trim() || undefined
    const attachmentId = values.attachmentId ?? undefined
    give.mutate(
      { id, version, method: values.method, at, note, attachmentId },
      {
        onError: refuse,
        onSuccess: () => {
          onClose()
          toast('That it was given is on record.')
        },
      },
    )
  })
  const photos = page.attachments.filter(({ kind }) => kind === 'Photo')
  return (
    <Dialog title={`Written summary for ${letter.to}`} onClose={onClose}>
      <FormFrame
        label="Record that it was given"
        submit="Record"
        busy={give.isPending}
        {...frame}
        onSubmit={submit}
        onCancel={onClose}
      >
        <Select
          {...field('method')}
          label="How"
          data={(['Hand', 'Post'] as const).map((value) => ({ value, label: methodWords[value] }))}
          allowDeselect={false}
          data-autofocus
        />
        <MomentFields day={field('at')} time={field('time')} label="When it was given" />
        <Textarea
          {...field('note')}
          label="What shows it"
          description="Who took it, or the number of the receipt."
          autosize
          minRows={2}
        />
        {photos.length > 0 && (
          <Select
            {...field('attachmentId')}
            label="Photo of the ticket"
            data={photos.map(({ id, fileName }) => ({ value: id, label: fileName }))}
            clearable
            clearButtonProps={{ 'aria-label': 'Clear photo' }}
          />
        )}
      </FormFrame>
    </Dialog>
  )
}
