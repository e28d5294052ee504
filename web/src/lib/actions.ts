/** Which buttons a ticket and its work orders show, in which order, and why some are not open. */
import type { Move, TicketPage, TicketStatus, WorkOrder, WorkOrderMove } from '~/api/types'

import { londonDate } from './time'

/** What a dialog is about; it stands in the address as `do`. */
export const actionKeys = [
  'triage',
  'raise',
  'edit',
  'made-safe',
  'close',
  'complete-ticket',
  'start-ticket',
  'own-staff',
  'unassign',
  'to-assigned',
  'cancel',
  'reopen',
  'hold',
  'resume',
  'defer',
  'bring-back',
  'tags',
  'link',
  'merge-ticket',
  'split-ticket',
  'put-away',
  'move',
  'assign',
  'offer',
  'accept',
  'decline',
  'hand-back',
  'schedule',
  'start',
  'complete',
  'verify',
  'send-back',
  'no-access',
  'end-no-access',
  'cancel-order',
  'edit-order',
] as const

export type ActionKey = (typeof actionKeys)[number]

export type Action = {
  key: ActionKey
  label: string
  allowed: boolean
  why?: string
  /** The work order it acts on; none for the ticket itself. */
  orderId?: string
  /** To start: when the visit is booked. */
  bookedFor?: string
  danger?: boolean
}

/** Whether there is still something to do. */
export function isOpen({ status }: { status: TicketStatus }): boolean {
  return status === 'New' || status === 'Assigned' || status === 'InProgress'
}

type Named = { key: ActionKey; label: string; danger?: boolean }

function ticketMoveName(status: string, move: Move): Named {
  switch (move.to) {
    case 'Closed':
      return { key: 'close', label: 'Close' }
    case 'Cancelled':
      return { key: 'cancel', label: 'Cancel ticket', danger: true }
    case 'Completed':
      return { key: 'complete-ticket', label: 'Mark as completed' }
    case 'InProgress':
      return { key: 'start-ticket', label: 'Mark as in progress' }
    default:
      return ['Completed', 'Closed', 'Cancelled'].includes(status)
        ? { key: 'reopen', label: 'Reopen' }
        : givingName(status, move)
  }
}

/** Who has what is open: a colleague, nobody, or a contractor's order that another one follows. */
function givingName(status: string, move: Move): Named {
  if (move.to === 'New') return { key: 'unassign', label: move.label }
  if (!move.needs.includes('assignee')) return { key: 'to-assigned', label: move.label }
  const label = status === 'New' ? 'Give to a colleague' : 'Hand over to a colleague'
  return { key: 'own-staff', label }
}

/** Whether work would begin on a day before the one that was booked, as clocks in London show it. */
export function isEarly(bookedFor: string | null | undefined, now: number): boolean {
  return bookedFor != null && londonDate(now) < londonDate(Date.parse(bookedFor))
}

/** The move behind a dialog of a ticket, as the server offers it. */
export function ticketMove(page: TicketPage, key: ActionKey): Move | undefined {
  const moves = page.moves.filter((move) => ticketMoveName(page.ticket.status, move).key === key)
  return moves.find((move) => move.allowed) ?? moves[0]
}

export function ticketActions(page: TicketPage): Action[] {
  const { can } = page
  const why = (reason: string | null | undefined) => reason ?? undefined
  const own: Action[] = [
    { key: 'triage', label: 'Triage', allowed: can.triage.allowed, why: why(can.triage.why) },
    {
      key: 'raise',
      label: 'Raise work order',
      allowed: can.raiseOrder.allowed,
      why: why(can.raiseOrder.why),
    },
    { key: 'edit', label: 'Edit', allowed: can.edit.allowed, why: why(can.edit.why) },
  ]
  const promised = page.ticket.clocks.find((clock) => clock.promised === 'makeSafe')
  if (promised && !promised.metAt && isOpen(page.ticket)) {
    const { allowed, why: reason } = can.edit
    own.push({ key: 'made-safe', label: 'Made safe', allowed, why: why(reason) })
  }
  const moves = page.moves.map((move) => ({
    ...ticketMoveName(page.ticket.status, move),
    allowed: move.allowed,
    why: why(move.why),
  }))
  return [...own, ...waitActions(page), ...once(moves), ...putAway(page)]
}

/** Putting on hold, setting aside, and their ends. */
function waitActions({ can, ticket }: TicketPage): Action[] {
  const { hold, defer, split } = can
  const { allowed } = can.note
  const actions: Action[] = [
    {
      key: 'hold',
      label: ticket.hold ? 'Change the hold' : 'Put on hold',
      allowed: hold.allowed,
      why: hold.why ?? undefined,
    },
  ]
  if (ticket.hold) actions.push({ key: 'resume', label: 'Go on: end the hold', allowed })
  if (ticket.deferredUntil) {
    actions.push({ key: 'bring-back', label: 'Bring back now', allowed })
  } else {
    const why = defer.why ?? undefined
    actions.push({ key: 'defer', label: 'Set aside until a day', allowed: defer.allowed, why })
  }
  const why = can.note.why ?? undefined
  actions.push({ key: 'tags', label: 'Tags', allowed, why })
  actions.push({ key: 'link', label: 'Link to another ticket', allowed, why })
  actions.push({
    key: 'merge-ticket',
    label: 'Merge another ticket into this',
    allowed: can.triage.allowed,
    why: can.triage.why ?? undefined,
  })
  actions.push({
    key: 'split-ticket',
    label: 'Split a second repair off',
    allowed: split.allowed,
    why: split.why ?? undefined,
  })
  return actions
}

/** Only who may put tickets away at all is shown that it cannot be done now. */
function putAway({ can: { putAway } }: TicketPage): Action[] {
  if (!putAway.allowed && putAway.why === 'Your role does not allow this.') return []
  const why = putAway.why ?? undefined
  return [{ key: 'put-away', label: 'Put away', allowed: putAway.allowed, why, danger: true }]
}

/** Two moves can bear one name (reopen to New or to Assigned): the open one is kept. */
function once(actions: Action[]): Action[] {
  const kept = new Map<ActionKey, Action>()
  for (const action of actions) {
    const seen = kept.get(action.key)
    if (!seen || (!seen.allowed && action.allowed)) kept.set(action.key, action)
  }
  return [...kept.values()]
}

function orderMoveName(order: WorkOrder, move: WorkOrderMove): Named {
  switch (move.to) {
    case 'Offered':
      return { key: 'offer', label: 'Offer to a contractor' }
    case 'Accepted':
      return { key: 'accept', label: 'Accept' }
    case 'Declined':
      return order.status === 'Offered'
        ? { key: 'decline', label: 'Decline' }
        : { key: 'hand-back', label: move.label }
    case 'Scheduled':
      return { key: 'schedule', label: order.status === 'Scheduled' ? 'Reschedule' : 'Schedule' }
    case 'InProgress':
      return order.status === 'Completed'
        ? { key: 'send-back', label: 'Send back' }
        : { key: 'start', label: 'Start' }
    case 'Completed':
      return { key: 'complete', label: 'Complete' }
    case 'Verified':
      return { key: 'verify', label: 'Verify' }
    case 'NoAccess':
      return { key: 'no-access', label: 'No access' }
    case 'Cancelled':
      return { key: 'cancel-order', label: 'Cancel work order', danger: true }
    default:
      return { key: 'move', label: move.label }
  }
}

export function orderMove(order: WorkOrder, key: ActionKey): WorkOrderMove | undefined {
  return order.moves.find((move) => orderMoveName(order, move).key === key)
}

export function orderActions(order: WorkOrder): Action[] {
  const orderId = order.id
  const moves = order.moves
    .map((move) => ({
      ...orderMoveName(order, move),
      allowed: move.allowed,
      why: move.why ?? undefined,
      orderId,
      bookedFor: move.to === 'InProgress' ? (order.scheduledStartAt ?? undefined) : undefined,
    }))
    // Only the firm that has it is shown that it can give it back.
    .filter(({ key, allowed }) => key !== 'move' && (key !== 'hand-back' || allowed))
  const cancel = moves.find(({ key }) => key === 'cancel-order')
  if (order.status === 'NoAccess' && cancel) {
    moves.push({ ...cancel, key: 'end-no-access', label: 'End for no access' })
  }
  if (!order.canAssign) return moves
  const label = order.contractorId ? 'Change contractor' : 'Assign contractor'
  return [{ key: 'assign', label, allowed: true, orderId }, ...moves]
}

/** What gives the ticket's work to a firm: the job that lacks one, else one whose firm can be changed, else a new job. */
export function assignAction(page: TicketPage): Action | undefined {
  const open = page.workOrders.filter(({ canAssign }) => canAssign)
  const order = open.find(({ contractorId }) => !contractorId) ?? open[0]
  const from = order ? orderActions(order) : ticketActions(page)
  return from.find(({ key }) => key === (order ? 'assign' : 'raise'))
}

const forward: ActionKey[] = ['verify', 'complete', 'start', 'accept', 'schedule']

/** The one or two buttons that do what is next. */
export function nextActions(page: TicketPage): Action[] {
  const own = ticketActions(page)
  const pick = (key: ActionKey) => own.find((action) => action.key === key && action.allowed)
  const live = page.workOrders.find((order) => !['Verified', 'Cancelled'].includes(order.status))
  const found: (Action | undefined)[] = []
  if (page.ticket.status === 'New' && !page.ticket.respondedAt) found.push(pick('triage'))
  if (live) {
    const actions = orderActions(live).filter((action) => action.allowed)
    const get = (key: ActionKey) => actions.find((action) => action.key === key)
    const needsFirm = !live.contractorId || live.status === 'Declined'
    if (needsFirm) found.push(get('assign'))
    found.push(forward.map(get).find((action) => action !== undefined))
    if (live.status === 'Completed') found.push(get('send-back'))
  } else {
    if (page.ticket.status === 'Completed') found.push(pick('close'))
    if (page.ticket.ownStaff) found.push(pick('start-ticket') ?? pick('complete-ticket'))
    found.push(pick('raise'))
    if (['Closed', 'Cancelled'].includes(page.ticket.status)) found.push(pick('reopen'))
  }
  const kept = found.filter((action) => action !== undefined)
  return kept.slice(0, 2)
}

/** Why the work that waits to be checked is not for this colleague to check. */
export function whyNotCheck(page: TicketPage): string | undefined {
  const done = page.workOrders.filter((order) => order.status === 'Completed')
  const verify = done.flatMap(orderActions).find((action) => action.key === 'verify')
  return verify && !verify.allowed ? verify.why : undefined
}
