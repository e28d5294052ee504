/** Completing a job: what was done and used, how long it took, photos, and what is still needed. */
import { Alert, NumberInput, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { completionQuery } from '~/api/completion'
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
import { CertificateFields } from './CertificateFields'
import {
  FurtherFields,
  type FurtherValues,
  furtherChecks,
  furtherOf,
  noFurther,
} from './FurtherFields'
import { useCertificate } from './useCertificate'

type Values = FurtherValues & { notes: string; partsUsed: string; minutesOnSite: number | string }

export function CompleteDialog({ order, onClose }: { order: WorkOrder; onClose: () => void }) {
  const [draft, setDraft] = useDraft(`complete-${order.id}`, '')
  // One key as long as the dialog is open: what is sent again after a lost answer happens once.
  const [key] = useState(freshKey)
  const complete = useCompleteOrder(order.id, key)
  const before = useUploads(order.ticketId)
  const uploads = useUploads(order.ticketId)
  const { data: completion, error: unknown } = useQuery(completionQuery(order.id))
  const certificate = useCertificate(order, completion)
  const [sending, setSending] = useState(false)
  const { form, field, frame, version, refuse, start, at } = useServerForm<Values>({
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
    // What arrived stays there, so that whatever is sent again is what did not.
    const job = { kind: 'work-orders', id: order.id } as const
    const sent = [
      await before.send(job, 'before'),
      await uploads.send(job, 'after'),
      await certificate.sendTyped(),
    ]
    setSending(false)
    if (sent.includes(false)) return
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
        {unknown && (
          <Alert color="yellow" role="alert">
            What this job needs is not known just now: {unknown.message}
          </Alert>
        )}
        {completion?.needs?.beforePhotos && (
          <>
            <DropZone
              label="Add before-photos"
              hint={neededHint('How it looked.', completion.beforePhotos)}
              onFiles={before.add}
              {...at('beforePhotos')}
            />
            <PickedFiles uploads={before} />
          </>
        )}
        <DropZone
          label="Add after-photos"
          hint={
            completion?.needs?.afterPhotos
              ? neededHint('How it looks now.', completion.afterPhotos)
              : 'How it looks now.'
          }
          onFiles={uploads.add}
          {...at('afterPhotos')}
        />
        <PickedFiles uploads={uploads} />
        {completion && (
          <CertificateFields
            order={order}
            completion={completion}
            form={certificate}
            {...at('certificate')}
          />
        )}
        <FurtherFields values={form.values} field={field} set={form.setFieldValue as never} />
      </FormFrame>
    </Dialog>
  )
}

/** "How it looks now. This job needs one." */
function neededHint(what: string, there: number): string {
  return `${what} This job needs one; ${there === 0 ? 'there is none yet' : `there ${there === 1 ? 'is' : 'are'} ${there}`}.`
}
