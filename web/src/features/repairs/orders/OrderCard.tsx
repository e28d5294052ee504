/** One work order: who, when, what, how to get in, and what can be done with it. */
import { Alert, Button, Group, Text, Title } from '@mantine/core'
import { IconPhoneCall, IconPrinter } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

import type { FurtherWork, Visit as OrderVisit, WorkOrder } from '~/api/types'
import { type Action, type ActionKey, orderActions } from '~/lib/actions'
import { words } from '~/lib/words'
import { ActionMenu } from '~/ui/ActionMenu'
import { DueTag } from '~/ui/ClockTag'
import { Facts } from '~/ui/Facts'
import { RingLink } from '~/ui/Reach'
import { StatusTag } from '~/ui/StatusTag'
import { Ago, Visit } from '~/ui/When'
import { OrderChecklists } from '../checklists/OrderChecklists'
import { PricedWork } from '../pricing/PricedWork'
import { OrderOffers } from './OrderOffers'
import styles from './Orders.module.css'
import { VisitLines } from './VisitLines'

type Props = {
  order: WorkOrder
  onPick: (action: Action) => void
  /** The reader is the contractor. */
  own?: boolean
  /** Stands above the card's facts: where the job is, when it is not shown on its ticket. */
  above?: ReactNode
  /** When somebody comes or came; what can be done with these stands on them. */
  visits?: OrderVisit[]
  /** What this order follows or is followed by, and raising what it still needs. */
  thread?: ReactNode
}

const inFront: ActionKey[] = [
  'assign',
  'accept',
  'start',
  'complete',
  'verify',
  'schedule',
  'send-back',
  'decline',
  'no-access',
]

/** The buttons on the card: the two allowed moves that come first. */
export function frontActions(order: WorkOrder): Action[] {
  const allowed = orderActions(order).filter((action) => action.allowed)
  const needsFirm = !order.contractorId || order.status === 'Declined'
  return inFront
    .filter((key) => key !== 'assign' || needsFirm)
    .flatMap((key) => allowed.find((action) => action.key === key) ?? [])
    .slice(0, 2)
}

export function OrderCard({ order, own, onPick, above, visits = [], thread }: Props) {
  const actions = orderActions(order)
  const front = frontActions(order).filter(({ key }) => key !== 'no-access' || visits.length === 0)
  return (
    <section className={styles.card} aria-label={order.number}>
      <div className={styles.head}>
        <Group gap="sm">
          <Title order={2} size="h3">
            {order.number}
          </Title>
          <StatusTag status={order.status} />
          {order.dueAt && <DueTag due={order.dueAt} />}
        </Group>
        <ActionMenu label={`Actions for ${order.number}`} actions={actions} onPick={onPick} />
      </div>
      {above}
      <RingNow order={order} />
      {order.description && <Text size="sm">{order.description}</Text>}
      <OrderFacts order={order} own={own} />
      <VisitLines visits={visits} />
      <PricedWork order={order} />
      <OrderChecklists order={order} />
      {thread}
      {!own && order.status === 'Offered' && <OrderOffers orderId={order.id} />}
      <Group gap="xs">
        {front.map((action, index) => (
          <Button
            key={action.key}
            variant={index === 0 ? 'light' : 'default'}
            onClick={() => onPick(action)}
          >
            {action.label}
          </Button>
        ))}
        <Button
          variant="subtle"
          leftSection={<IconPrinter size={16} aria-hidden />}
          renderRoot={(props) => (
            <Link to="/work-orders/$orderId/sheet" params={{ orderId: order.id }} {...props} />
          )}
        >
          Job sheet
        </Button>
      </Group>
    </section>
  )
}

/** An emergency does not wait for a diary, nor for an email: its firm is rung. */
function RingNow({ order: { ringNow } }: { order: WorkOrder }) {
  if (!ringNow) return null
  const { name, contactName, phoneE164, outOfHoursPhone } = ringNow
  const who = contactName ? `${contactName} at ${name}` : name
  return (
    <Alert variant="light" color="red" icon={<IconPhoneCall size={18} aria-hidden />}>
      Emergency: ring {who} now
      {phoneE164 && (
        <>
          {' on '}
          <RingLink phone={phoneE164} />
        </>
      )}
      {outOfHoursPhone && (
        <>
          {phoneE164 ? ', or at night and at weekends on ' : ' on '}
          <RingLink phone={outOfHoursPhone} />
        </>
      )}
      {phoneE164 || outOfHoursPhone ? '. ' : '. No number of theirs is on record. '}
      Work can start without an agreed visit.
    </Alert>
  )
}

/** "Plaster the wall (structural, emergency)". */
function neededWords(further: FurtherWork): string {
  const marks = [
    ...(further.trades ?? []).map((trade) => words(trade).toLowerCase()),
    further.emergency && 'emergency',
    further.severalPeople && 'more than one person',
    further.materialList && `needs ${further.materialList}`,
  ].filter(Boolean)
  return `${further.description} (${marks.join(', ')})`
}

function OrderFacts({ order, own }: { order: WorkOrder; own?: boolean }) {
  const { scheduledStartAt, scheduledEndAt, actualStartAt, actualEndAt } = order
  return (
    <Facts
      columns
      facts={[
        !own && { name: 'Contractor', value: order.contractorName ?? 'Nobody yet' },
        {
          name: 'Visit',
          value: scheduledStartAt ? (
            <Visit start={scheduledStartAt} end={scheduledEndAt} />
          ) : (
            'Not agreed yet'
          ),
        },
        actualStartAt && { name: 'Started', value: <Ago at={actualStartAt} /> },
        actualEndAt && { name: 'Completed', value: <Ago at={actualEndAt} /> },
        order.recalledAt &&
          order.recalledWhy && {
            name: 'Came back',
            value: (
              <>
                <Ago at={order.recalledAt} />: {order.recalledWhy}
              </>
            ),
          },
        order.accessInstructions && { name: 'Access', value: order.accessInstructions },
        order.completionNotes && { name: 'What was done', value: order.completionNotes },
        order.partsUsed && { name: 'Parts used', value: order.partsUsed },
        order.minutesOnSite != null && {
          name: 'Time on site',
          value: `${order.minutesOnSite} min`,
        },
        order.furtherWork && { name: 'Still needed', value: neededWords(order.furtherWork) },
      ]}
    />
  )
}
