/** Changing what a work order says and how to get in. When somebody else was faster, both are shown. */
import { Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { type ApiError, isStale } from '~/api/problem'
import { ticketKeys } from '~/api/tickets'
import type { WorkOrder } from '~/api/types'
import { useEditOrder } from '~/api/workOrders'
import { CollisionNotice } from '~/ui/Collision'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'
import { useCollision } from '~/ui/useCollision'

const labels = { description: 'Description', accessInstructions: 'Access instructions' }

const valuesOf = (order: WorkOrder) => ({
  description: order.description ?? '',
  accessInstructions: order.accessInstructions ?? '',
})

export function EditOrderDialog({ order, onClose }: { order: WorkOrder; onClose: () => void }) {
  const queryClient = useQueryClient()
  const edit = useEditOrder(order.id)
  const [begun] = useState(() => ({ version: order.version, values: valuesOf(order) }))
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm({
    initialValues: begun.values,
  })
  const collision = useCollision({
    begun,
    now: { version: order.version, values: valuesOf(order) },
    mine: form.values,
    set: (name, value) => form.setFieldValue(name as keyof typeof labels, value),
  })

  function failed(error: ApiError) {
    refuse(error)
    if (!isStale(error)) return
    // What stands there now is compared with what was typed as soon as it is here.
    void queryClient.invalidateQueries({ queryKey: ticketKeys.page(order.ticketId) })
    void queryClient.invalidateQueries({ queryKey: ['work-orders'] })
  }

  const submit = form.onSubmit((values) => {
    start()
    edit.mutate(
      { ...values, version: collision.version },
      {
        onError: failed,
        onSuccess: () => {
          onClose()
          toast(`${order.number} is saved.`)
        },
      },
    )
  })
  return (
    <Dialog title={`Edit ${order.number}`} onClose={onClose}>
      <FormFrame
        label="Edit work order"
        submit="Save"
        busy={edit.isPending}
        blocked={collision.open ? 'Choose what to keep first.' : undefined}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={submit}
        onCancel={onClose}
      >
        <CollisionNotice collision={collision} labels={labels} />
        <Textarea
          {...field('description')}
          label="Description"
          autosize
          minRows={3}
          data-autofocus
        />
        <Textarea
          {...field('accessInstructions')}
          label="Access instructions"
          autosize
          minRows={2}
        />
      </FormFrame>
    </Dialog>
  )
}
