/** Completing a job: what was done, with photos of how it looks now. */
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import type { WorkOrder } from '~/api/types'
import { useMoveOrder } from '~/api/workOrders'
import { useDraft } from '~/lib/draft'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

import { DropZone } from '../photos/DropZone'
import { PickedFiles } from '../photos/PickedFiles'
import { useUploads } from '../photos/useUploads'

export function CompleteDialog({ order, onClose }: { order: WorkOrder; onClose: () => void }) {
  const [draft, setDraft] = useDraft(`complete-${order.id}`, '')
  const move = useMoveOrder(order.id)
  const uploads = useUploads(order.ticketId)
  const [sending, setSending] = useState(false)
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm({
    initialValues: { notes: draft },
    onValuesChange: ({ notes }) => setDraft(notes),
    validate: { notes: (notes) => (notes.trim() === '' ? 'Say what was done.' : null) },
  })

  const submit = form.onSubmit(async ({ notes }) => {
    start()
    setSending(true)
    const sent = await uploads.send({ kind: 'work-orders', id: order.id }, 'after')
    setSending(false)
    if (!sent) return
    move.mutate(
      { to: 'Completed', notes: notes.trim(), version: order.version },
      { onError: refuse, onSuccess: finished },
    )
  })

  function finished() {
    setDraft('')
    onClose()
    toast(`${order.number} is completed.`)
  }

  return (
    <Dialog title={`Complete ${order.number}`} onClose={onClose}>
      <FormFrame
        label="Complete"
        submit="Complete"
        busy={sending || move.isPending}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={(event) => void submit(event)}
        onCancel={onClose}
      >
        <Textarea
          {...field('notes')}
          label="What was done"
          withAsterisk
          autosize
          minRows={3}
          data-autofocus
        />
        <DropZone label="Add after-photos" onFiles={uploads.add} hint="How it looks now." />
        <PickedFiles uploads={uploads} />
      </FormFrame>
    </Dialog>
  )
}
