/** Nobody was in: when, what was tried, a photo of the door or the card, and whether one was left. */
import { Checkbox, Textarea } from '@mantine/core'
import { useState } from 'react'

import type { Visit } from '~/api/types'
import { useNoAccess } from '~/api/visits'
import { useDraft } from '~/lib/draft'
import { useNow } from '~/lib/now'
import { dateFault, londonInstant, londonParts, timeFault } from '~/lib/time'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

import { MomentFields } from '../hazards/MomentFields'
import { DropZone } from '../photos/DropZone'
import { PickedFiles } from '../photos/PickedFiles'
import { useUploads } from '../photos/useUploads'

type Props = { visit: Visit; onClose: () => void }

export function NoAccessDialog({ visit, onClose }: Props) {
  const here = londonParts(useNow())
  const [draft, setDraft] = useDraft(`no-access-${visit.id}`, '')
  const attempt = useNoAccess(visit)
  const uploads = useUploads(visit.ticketId)
  const [sending, setSending] = useState(false)
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm({
    initialValues: { at: here.date, time: here.time, note: draft, cardLeft: true },
    onValuesChange: ({ note }) => setDraft(note),
    validate: {
      at: dateFault,
      time: (time, { at }) => timeFault(at, time),
      note: (note) => (note.trim() === '' ? 'Say what was tried.' : null),
    },
  })

  const submit = form.onSubmit(async ({ at, time, note, cardLeft }) => {
    start()
    setSending(true)
    const sent = await uploads.send({ kind: 'work-orders', id: visit.workOrderId }, 'during')
    setSending(false)
    if (!sent) return
    // The minute that the clock shows has begun; what lies within it is not to come.
    const moment = at === here.date && time === here.time ? undefined : londonInstant(at, time)
    attempt.mutate(
      { at: moment, note: note.trim(), cardLeft, attachmentId: uploads.firstSent() },
      { onError: refuse, onSuccess: finished },
    )
  })

  function finished() {
    setDraft('')
    onClose()
    toast('No access is recorded. The resident is told, and another visit can be agreed.')
  }

  return (
    <Dialog title={`No access: ${visit.orderNumber}`} onClose={onClose}>
      <FormFrame
        label="No access"
        submit="Record no access"
        busy={sending || attempt.isPending}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={(event) => void submit(event)}
        onCancel={onClose}
      >
        <MomentFields day={field('at')} time={field('time')} label="When you were there" />
        <Textarea
          {...field('note')}
          label="What was tried"
          description="The bell, the telephone, a neighbour."
          withAsterisk
          autosize
          minRows={3}
          data-autofocus
        />
        <Checkbox
          id={field('cardLeft').id}
          label="A card was left"
          checked={form.values.cardLeft}
          onChange={(event) => form.setFieldValue('cardLeft', event.currentTarget.checked)}
        />
        <DropZone
          label="Add a photo"
          onFiles={uploads.add}
          hint="The door, or the card in it: it shows that somebody was there."
        />
        <PickedFiles uploads={uploads} />
      </FormFrame>
    </Dialog>
  )
}
