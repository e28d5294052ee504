/** Changes the priced work of an order: quantities, lines that are added, and why. */
import { Alert, Text } from '@mantine/core'
import { useRouteContext } from '@tanstack/react-router'

import { useAskVariation } from '~/api/pricing'
import type { OrderPricing, WorkOrder } from '~/api/types'
import { isStaff } from '~/lib/can'
import { freshKey } from '~/lib/keys'
import { pounds } from '~/lib/money'
import { reasonComplaint } from '~/lib/reasons'
import { CountedArea } from '~/ui/Counted'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

import { DraftLines } from './DraftLines'
import { RatePicker } from './RatePicker'
import {
  amountOf,
  changeOf,
  type DraftLine,
  draftOf,
  draftOfRate,
  sumsOf,
  tradesOf,
  waits,
  wrongQuantity,
} from './sums'
import { Totals } from './Totals'
import { TradesSwitch } from './TradesSwitch'

type Props = { order: WorkOrder; pricing: OrderPricing; onClose: () => void }
type Values = { lines: DraftLine[]; reason: string; severalTrades: boolean }

export function VariationDialog({ order, pricing, onClose }: Props) {
  const { me } = useRouteContext({ from: '/shell' })
  const ask = useAskVariation(order.id)
  const extra = pricing.nextKind === 'Extra'
  const { form, field, problem, fieldErrors, refuse, start, at } = useServerForm<Values>({
    initialValues: {
      lines: pricing.lines.map(draftOf),
      reason: '',
      severalTrades: pricing.severalTrades,
    },
    validate: {
      reason: (why) => (extra || why.trim() !== '' ? reasonComplaint(why) : null),
      lines: complaint,
    },
  })
  const { lines } = form.values
  const sums = sumsOf(lines)
  const limit = pricing.atOnceUpToGbp
  const needed = waits(sums, limit)
  const title = extra ? `Extra work on ${order.number}` : `Priced work of ${order.number}`
  const set = (next: DraftLine[]) => form.setFieldValue('lines', next)
  const submit = form.onSubmit(({ reason, severalTrades }) => {
    start()
    ask.mutate(changeOf(pricing, lines, reason, severalTrades), {
      onError: refuse,
      onSuccess: (now) => {
        onClose()
        toast(
          now.waiting ? 'It waits for approval.' : `The priced work of ${order.number} is saved.`,
        )
      },
    })
  })
  return (
    <Dialog title={title} size="xl" onClose={onClose}>
      <FormFrame
        label={title}
        submit={needed ? 'Ask for approval' : 'Save'}
        busy={ask.isPending}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={submit}
        onCancel={onClose}
      >
        <DraftLines id={field('lines').id} lines={lines} newIn="add" at={at} onChange={set} />
        <RatePicker
          of={{ orderId: order.id }}
          onPick={(rate) => set([...lines, draftOfRate(rate, freshKey())])}
        />
        {extra && (
          <CountedArea
            {...field('reason')}
            label="Why"
            limit={1000}
            withAsterisk
            autosize
            minRows={2}
          />
        )}
        {isStaff(me.user.role) && (
          <TradesSwitch
            {...field('severalTrades')}
            trades={tradesOf(lines)}
            marked={pricing.severalTrades}
          />
        )}
        <Totals {...sums} />
        {needed && (
          <Alert color="yellow" variant="light" title="This needs approval">
            {pounds(amountOf(sums.after))} is above {pounds(limit)}. Somebody else decides on it
            before it counts.
          </Alert>
        )}
        {extra && !isStaff(me.user.role) && (
          <Text size="sm" c="dimmed">
            The office may have to approve it: do not do the extra work before it counts.
          </Text>
        )}
      </FormFrame>
    </Dialog>
  )
}

function complaint(lines: DraftLine[]): string | null {
  if (lines.length === 0) return 'Add at least one line of work.'
  const wrong = lines.find(wrongQuantity)
  if (wrong) return `${wrong.code}: ${wrongQuantity(wrong)}`
  const same = lines.every(({ before, quantity }) => before === quantity.trim())
  return same ? 'Nothing differs from what is ordered.' : null
}
