/** Raising a work order. */
import { Textarea } from '@mantine/core'
import type { TicketPage } from '~/api/types'
import { useRaiseOrder } from '~/api/workOrders'
import { Dialog } from '~/ui/Dialog'
import { TicketWarnings } from '~/ui/data/place/Warnings'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

import { CandidateField } from '../orders/CandidateField'
import { PricedLines } from '../pricing/PricedLines'
import { type DraftLine, linesOf, wrongLine } from '../pricing/sums'

/** `followsId`: the order whose further work is raised. */
type Props = { page: TicketPage; followsId?: string; onClose: () => void }
type Values = {
  description: string
  contractorId: string | null
  overrideReason: string
  accessInstructions: string
  lines: DraftLine[]
}

export function RaiseDialog({ page, followsId, onClose }: Props) {
  const { ticket } = page
  const first = page.workOrders.find(({ id }) => id === followsId)
  const raise = useRaiseOrder(ticket.id)
  const { form, field, problem, fieldErrors, refuse, start, at } = useServerForm<Values>({
    initialValues: {
      description: first?.furtherWork?.description ?? ticket.title,
      contractorId: null,
      overrideReason: '',
      accessInstructions: '',
      lines: [],
    },
    validate: {
      lines: wrongLine,
      description: (text) => (text.trim() ? null : 'Say what the contractor should do.'),
    },
  })
  const submit = form.onSubmit(
    ({ description, contractorId, overrideReason, accessInstructions, lines }) => {
      start()
      raise.mutate(
        {
          description: description.trim() || undefined,
          followsOrderId: first?.id,
          contractorId: contractorId ?? undefined,
          overrideReason: overrideReason.trim() || undefined,
          accessInstructions: accessInstructions.trim() || undefined,
          lines: linesOf(lines),
        },
        {
          onError: refuse,
          onSuccess: (order) => {
            onClose()
            toast(
              order.pricingWaits
                ? `Work order ${order.number} is raised; its price waits for approval.`
                : `Work order ${order.number} is raised.`,
            )
          },
        },
      )
    },
  )
  return (
    <Dialog title={`Raise work order for ${ticket.number}`} onClose={onClose}>
      <FormFrame
        label="Raise work order"
        submit="Raise work order"
        busy={raise.isPending}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={submit}
        onCancel={onClose}
      >
        <TicketWarnings ticketId={ticket.id} />
        <Textarea
          {...field('description')}
          label="Description"
          description="What the contractor should do."
          withAsterisk
          autosize
          minRows={2}
          data-autofocus
        />
        <CandidateField
          {...field('contractorId')}
          ticketId={ticket.id}
          work={{ followsOrderId: first?.id }}
          reason={{
            ...field('overrideReason'),
            onChange: (value) => form.setFieldValue('overrideReason', value),
          }}
          optional
        />
        <Textarea
          {...field('accessInstructions')}
          label="Access instructions"
          description="How to get in, whom to ring, pets, parking."
          autosize
          minRows={2}
        />
        <PricedLines
          id={field('lines').id}
          error={form.errors.lines}
          at={at}
          contractorId={form.values.contractorId ?? undefined}
          lines={form.values.lines}
          onChange={(lines) => form.setFieldValue('lines', lines)}
        />
      </FormFrame>
    </Dialog>
  )
}
