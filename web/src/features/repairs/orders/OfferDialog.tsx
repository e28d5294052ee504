/** Offering an order to firms: all at once, or one after the other. */
import { Checkbox, NumberInput, SegmentedControl, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'

import { orderOffersQuery, useOfferWork } from '~/api/offers'
import type { Candidate, WorkOrder } from '~/api/types'
import { candidatesQuery } from '~/api/visits'
import { count } from '~/lib/words'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { Loaded } from '~/ui/Loaded'
import { Rows } from '~/ui/Skeletons'
import { toast } from '~/ui/toast'
import { useConfirm } from '~/ui/useConfirm'

import styles from './Candidates.module.css'

type Values = { contractorIds: string[]; how: 'together' | 'inTurn'; hours: number | string }

export function OfferDialog({ order, onClose }: { order: WorkOrder; onClose: () => void }) {
  const query = useQuery(candidatesQuery(order.ticketId, { orderId: order.id }))
  const offer = useOfferWork(order.id)
  const { form, problem, fieldErrors, refuse, start, idOf } = useServerForm<Values>({
    initialValues: { contractorIds: [], how: 'together', hours: 24 },
    validate: {
      contractorIds: (ids) => (ids.length > 0 ? null : 'Choose whom to ask.'),
      hours: (hours) => (Number(hours) >= 1 && Number(hours) <= 168 ? null : 'From 1 to 168.'),
    },
  })
  const { contractorIds, how } = form.values
  const [confirm, question] = useConfirm()
  const asked = useQuery({ ...orderOffersQuery(order.id), enabled: order.status === 'Offered' })
  const waiting = asked.data?.items.filter(({ status }) => status === 'Waiting') ?? []
  const submit = form.onSubmit(async ({ contractorIds: ids, how: turn, hours }) => {
    if (waiting.length > 0 && !(await confirm(askAnew(waiting, ids)))) return
    start()
    offer.mutate(
      { contractorIds: ids, inTurn: turn === 'inTurn', hours: Number(hours) },
      {
        onError: refuse,
        onSuccess: () => {
          onClose()
          toast(`${order.number} is offered to ${count(ids.length, 'firm')}.`)
        },
      },
    )
  })
  return (
    <Dialog title={`Offer to contractors: ${order.number}`} onClose={onClose}>
      <FormFrame
        label="Offer to contractors"
        submit="Offer work order"
        busy={offer.isPending}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={(event) => void submit(event)}
        onCancel={onClose}
      >
        <Loaded query={query} skeleton={<Rows rows={3} height={56} />}>
          {({ items }) => (
            <Firms
              id={idOf('contractorIds')}
              items={items.filter(({ may }) => may)}
              value={contractorIds}
              error={form.errors.contractorIds}
              onChange={(ids) => form.setFieldValue('contractorIds', ids)}
            />
          )}
        </Loaded>
        <SegmentedControl
          aria-label="Who is asked first"
          fullWidth
          value={how}
          onChange={(value) => form.setFieldValue('how', value as Values['how'])}
          data={[
            { value: 'together', label: 'All at once' },
            { value: 'inTurn', label: 'One after the other' },
          ]}
        />
        <Text size="sm" c="dimmed">
          {how === 'together'
            ? 'The first to accept has the job; the others are told at once.'
            : 'In the order in which you choose them. Who does not answer is passed over.'}
        </Text>
        <NumberInput
          id={idOf('hours')}
          label="Hours to answer"
          description="At half of the time they are reminded."
          min={1}
          max={168}
          allowDecimal={false}
          value={form.values.hours}
          error={form.errors.hours}
          onChange={(hours) => form.setFieldValue('hours', hours)}
        />
      </FormFrame>
      {question}
    </Dialog>
  )
}

/** What becomes of those who were asked before and have not answered. */
export function askAnew(waiting: { contractorId: string }[], again: string[]) {
  const many = count(waiting.length, 'offer that still waits is', 'offers that still wait are')
  const others = waiting.filter(({ contractorId }) => !again.includes(contractorId))
  const told = others.length > 0 ? ' Whoever is not asked again is told.' : ''
  return { title: 'Ask anew', text: `${many} withdrawn.${told}`, submit: 'Withdraw and ask anew' }
}

type FirmsProps = {
  id: string
  items: Candidate[]
  value: string[]
  error: ReactNode
  onChange: (ids: string[]) => void
}

function Firms({ id, items, value, error, onChange }: FirmsProps) {
  if (items.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        Nobody fits this job as it is. Assign somebody with a reason instead.
      </Text>
    )
  }
  return (
    <Checkbox.Group
      label="Whom to ask"
      withAsterisk
      value={value}
      onChange={onChange}
      error={error}
    >
      <Stack gap="xs" mt="xs">
        {items.map((one, index) => (
          <Checkbox.Card
            key={one.contractorId}
            id={index === 0 ? id : undefined}
            value={one.contractorId}
            className={styles.card}
            aria-label={one.name}
          >
            <Checkbox.Indicator />
            <div className={styles.words}>
              <div className={styles.name}>{one.name}</div>
              <Text size="sm" className={styles.for}>
                {one.reasons.join(' · ')}
              </Text>
            </div>
          </Checkbox.Card>
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
