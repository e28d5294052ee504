/** Changing what a work order says and how to get in. When somebody else was faster, both are shown. */
import { Textarea } from '@mantine/core'

import type { WorkOrder } from '~/api/types'
import { useEditOrder } from '~/api/workOrders'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

export function EditOrderDialog({ order, onClose }: { order: WorkOrder; onClose: () => void }) {
  const edit = useEditOrder(order.id)
  const { form, field, frame, version, refuse, start } = useServerForm({
    record: order,
    initialValues: {
      description: order.description ?? '',
      accessInstructions: order.accessInstructions ?? '',
    },
  })

  const submit = form.onSubmit((values) => {
    start()
    edit.mutate(
      { ...values, version },
      {
        onError: refuse,
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
        {...frame}
        onSubmit={submit}
        onCancel={onClose}
      >
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
