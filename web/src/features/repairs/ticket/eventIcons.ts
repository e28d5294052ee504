/** A shape for each kind of event. */
import {
  IconAlarm,
  IconAlertTriangle,
  IconCalendarEvent,
  IconCircleCheck,
  IconClipboardCheck,
  IconClipboardList,
  IconClockExclamation,
  IconCurrencyPound,
  IconDoorOff,
  IconFlag,
  IconInfoCircle,
  IconMail,
  IconMailOff,
  IconMessage,
  IconPencil,
  IconPhoto,
  IconPlayerPlay,
  IconRotate,
  IconTool,
  IconUserCheck,
  IconX,
} from '@tabler/icons-react'

import type { TimelineEvent } from '~/api/types'

type Kind = TimelineEvent['type']

const shapes: Record<Kind, typeof IconFlag> = {
  TicketReported: IconFlag,
  TicketTriaged: IconUserCheck,
  TicketUpdated: IconPencil,
  TicketStatusChanged: IconInfoCircle,
  WorkOrderRaised: IconClipboardList,
  ContractorAssigned: IconTool,
  WorkOrderOffered: IconTool,
  WorkOrderAccepted: IconTool,
  WorkOrderDeclined: IconX,
  VisitScheduled: IconCalendarEvent,
  WorkStarted: IconPlayerPlay,
  WorkCompleted: IconCircleCheck,
  WorkVerified: IconCircleCheck,
  WorkSentBack: IconRotate,
  NoAccess: IconDoorOff,
  WorkOrderCancelled: IconX,
  PhotosAdded: IconPhoto,
  PhotoRemoved: IconPhoto,
  NoteAdded: IconMessage,
  TicketClosed: IconCircleCheck,
  TicketCancelled: IconX,
  TicketReopened: IconRotate,
  EmailSent: IconMail,
  EmailNotSent: IconMailOff,
  QuoteSubmitted: IconCurrencyPound,
  QuoteApproved: IconCurrencyPound,
  QuoteRejected: IconCurrencyPound,
  HazardProposed: IconAlertTriangle,
  HazardConfirmed: IconAlertTriangle,
  HazardRefused: IconX,
  HazardStageRecorded: IconClipboardCheck,
  HazardDeadlineSet: IconCalendarEvent,
  HazardRecounted: IconCalendarEvent,
  HazardClockNear: IconAlarm,
  HazardClockMissed: IconClockExclamation,
  HazardClosed: IconCircleCheck,
  ServiceClockNear: IconAlarm,
  ServiceClockMissed: IconClockExclamation,
  ServiceClockEscalated: IconClockExclamation,
  TicketMadeSafe: IconClipboardCheck,
  DampCheckDue: IconAlarm,
  DampChecked: IconClipboardCheck,
}

/** A kind that this version does not know yet gets a plain one. */
export function iconOf(kind: Kind): typeof IconFlag {
  return shapes[kind] ?? IconInfoCircle
}
