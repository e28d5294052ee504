/** Giving a work order to a contractor, offering it, or taking it back. */
import { Switch } from '@mantine/core'

import type { WorkOrder } from '~/api/types'
import { useAssignContractor } from '~/api/workOrders'
import { Dialog } from '~/ui/Dialog'
import { sayFirm } from '~/ui/data/named'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast, toastProblem } from '~/ui/toast'

import { CandidateField } from './CandidateField'

type Props = { order: WorkOrder; offer: boolean; onClose: () => void }
type Values = { contractorId: string | null; offer: boolean; overrideReason: string }

export function AssignDialog({ order, offer, onClose }: Props) {
  const assign = useAssignContractor(order.id)
  const title = offer
    ? 'Offer to a contractor'
    : order.contractorId
      ? 'Change contractor'
      : 'Assign contractor'
  const { form, field, frame, version, refuse, start } = useServerForm<Values>({
    record: order,
    says: { contractorId: sayFirm },
    initialValues: { contractorId: order.contractorId ?? null, offer, overrideReason: '' },
    validate: {
      contractorId: (id, { offer: asked }) =>
        !id && (asked || !order.contractorId) ? 'Choose a contractor.' : null,
    },
  })

  const submit = form.onSubmit(({ contractorId, offer: asked, overrideReason }) => {
    start()
    assign.mutate(
      {
        contractorId,
        offer: asked || undefined,
        overrideReason: overrideReason.trim() || undefined,
        version,
      },
      { onError: refuse, onSuccess: saved },
    )
  })

  function saved(next: WorkOrder) {
    onClose()
    toast(
      next.contractorName
        ? `${order.number} is ${next.status === 'Offered' ? 'offered to' : 'with'} ${next.contractorName}.`
        : `${order.number} has no contractor now.`,
      () =>
        assign.mutate(
          { contractorId: order.contractorId ?? null, version: next.version },
          { onError: (error) => toastProblem(error.message) },
        ),
    )
  }

  return (
    <Dialog title={`${title}: ${order.number}`} onClose={onClose}>
      <FormFrame
        label={title}
        submit={form.values.offer ? 'Offer work order' : title}
        busy={assign.isPending}
        {...frame}
        onSubmit={submit}
        onCancel={onClose}
      >
        <CandidateField
          {...field('contractorId')}
          ticketId={order.ticketId}
          work={{ orderId: order.id }}
          reason={{
            ...field('overrideReason'),
            onChange: (value) => form.setFieldValue('overrideReason', value),
          }}
          optional={!!order.contractorId}
        />
        <Switch
          label="Ask first: they may accept or decline"
          checked={form.values.offer}
          onChange={(event) => form.setFieldValue('offer', event.currentTarget.checked)}
        />
      </FormFrame>
    </Dialog>
  )
}
