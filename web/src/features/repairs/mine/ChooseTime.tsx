/** After nobody was in: who lives there takes a time that is free, or asks for one that suits. */
import { Alert, Button, Group, Text, Textarea } from '@mantine/core'
import { IconDoorOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import type { Visit, WorkOrder } from '~/api/types'
import { freeSlotsQuery, usePlanVisit } from '~/api/visits'
import { useNow } from '~/lib/now'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

import { type Choice, checkChoice, TimeChoice, tomorrow } from '../orders/TimeChoice'
import { spanOf } from '../orders/visitWords'

/** Whether the one who lives there has to say when they can be in. */
export function mayChoose(order: WorkOrder, visits: Visit[]): boolean {
  const asked = visits.some((one) => one.workOrderId === order.id && one.status === 'Proposed')
  return order.status === 'NoAccess' && !asked
}

export function ChooseTime({ order }: { order: WorkOrder }) {
  const [open, setOpen] = useState(false)
  return (
    <Alert
      color="gray"
      variant="light"
      icon={<IconDoorOff size={18} aria-hidden />}
      title="We could not get in"
    >
      <Group justify="space-between" gap="sm">
        <Text size="sm">Say when you can be in, and we come again.</Text>
        <Button onClick={() => setOpen(true)}>Choose a time</Button>
      </Group>
      {open && <ChooseDialog order={order} onClose={() => setOpen(false)} />}
    </Alert>
  )
}

type Values = Choice & { note: string }

function ChooseDialog({ order, onClose }: { order: WorkOrder; onClose: () => void }) {
  const now = useNow()
  const plan = usePlanVisit(order.ticketId, order.id)
  const free = useQuery(freeSlotsQuery(order.id)).data?.items ?? []
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm<Values>({
    initialValues: { ...tomorrow(now), arrival: 'morning', note: '' },
    validate: checkChoice,
  })
  const { slotId, arrival } = form.values
  const submit = form.onSubmit((values) => {
    start()
    const note = values.note.trim() || undefined
    const time = slotId ? { slotId } : { ...spanOf(values), arrival }
    plan.mutate(
      { ...time, note },
      {
        onError: refuse,
        onSuccess: () => {
          onClose()
          toast(slotId ? 'Your visit is agreed.' : 'They are asked; you hear what they say.')
        },
      },
    )
  })
  return (
    <Dialog title="When can you be in?" onClose={onClose}>
      <FormFrame
        label="When can you be in?"
        submit={slotId ? 'Take this time' : 'Ask for this time'}
        busy={plan.isPending}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={submit}
        onCancel={onClose}
      >
        <TimeChoice
          order={order}
          free={free}
          field={field}
          values={form.values}
          onSlot={(id) => form.setFieldValue('slotId', id)}
          onArrival={(value) => form.setFieldValue('arrival', value)}
        />
        <Textarea
          {...field('note')}
          label="What they should know"
          description="Optional. For example: ring first, the bell does not work."
          autosize
          minRows={2}
        />
      </FormFrame>
    </Dialog>
  )
}
