/** Completing a job: what was done and used, how long it took, photos, and what is still needed. */
import { NumberInput, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { WorkOrder } from '~/api/types'
import { useCompleteOrder } from '~/api/workOrders'
import { useDraft } from '~/lib/draft'
import { freshKey } from '~/lib/keys'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

import { DropZone } from '../photos/DropZone'
import { PickedFiles } from '../photos/PickedFiles'
import { useUploads } from '../photos/useUploads'
import {
  FurtherFields,
  type FurtherValues,
  furtherChecks,
  furtherOf,
  noFurther,
} from './FurtherFields'

type Values = FurtherValues & { notes: string; partsUsed: string; minutesOnSite: number | string }

export function CompleteDialog({ order, onClose }: { order: WorkOrder; onClose: () => void }) {
  const [draft, setDraft] = useDraft(`complete-${order.id}`, '')
  // One key as long as the dialog is open: what is sent again after a lost answer happens once.
  const [key] = useState(freshKey)
  const complete = useCompleteOrder(order.id, key)
  const uploads = useUploads(order.ticketId)
  const [sending, setSending] = useState(false)
  const { form, field, frame, version, refuse, start } = useServerForm<Values>({
    record: order,
    initialValues: { ...noFurther, notes: draft, partsUsed: '', minutesOnSite: '' },
    onValuesChange: ({ notes }) => setDraft(notes),
    validate: {
      ...furtherChecks,
      notes: (notes) => (notes.trim() === '' ? 'Say what was done.' : null),
    },
  })

  const submit = form.onSubmit(async (values) => {
    start()
    setSending(true)
    const sent = await uploads.send({ kind: 'work-orders', id: order.id }, 'after')
    setSending(false)
    if (!sent) return
    complete.mutate(
      {
        to: 'Completed',
        notes: values.notes.trim(),
        partsUsed: values.partsUsed.trim() || undefined,
        minutesOnSite: values.minutesOnSite === '' ? undefined : Number(values.minutesOnSite),
        furtherWork: furtherOf(values),
        version,
      },
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
        busy={sending || complete.isPending}
        {...frame}
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
        <Textarea {...field('partsUsed')} label="Parts used" autosize minRows={1} />
        <NumberInput
          {...field('minutesOnSite')}
          label="Minutes on site"
          min={0}
          max={10_080}
          allowDecimal={false}
        />
        <DropZone label="Add after-photos" onFiles={uploads.add} hint="How it looks now." />
        <PickedFiles uploads={uploads} />
        <FurtherFields values={form.values} field={field} set={form.setFieldValue as never} />
      </FormFrame>
    </Dialog>
  )
}
