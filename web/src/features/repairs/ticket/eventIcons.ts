/** A shape for each kind of event. */
import {
  IconAlertTriangle,
  IconCalendarEvent,
  IconCircleCheck,
  IconClipboardList,
  IconDoorOff,
  IconFlag,
  IconInfoCircle,
  IconMail,
  IconMessage,
  IconPencil,
  IconPhoto,
  IconPlayerPlay,
  IconRotate,
  IconTool,
  IconUserCheck,
} from '@tabler/icons-react'

const shapes: [RegExp, typeof IconFlag][] = [
  [/note/i, IconMessage],
  [/photo|attach|file/i, IconPhoto],
  [/noaccess/i, IconDoorOff],
  [/mail|notif|message/i, IconMail],
  [/emergency|priority|late|breach/i, IconAlertTriangle],
  [/triag|respond/i, IconUserCheck],
  [/schedul|visit/i, IconCalendarEvent],
  [/assign|contractor|offer|accept|declin/i, IconTool],
  [/start/i, IconPlayerPlay],
  [/reopen|sentback/i, IconRotate],
  [/complet|clos|verif/i, IconCircleCheck],
  [/workorder|order/i, IconClipboardList],
  [/creat|report/i, IconFlag],
  [/edit|chang|updat/i, IconPencil],
]

export function iconOf(type: string): typeof IconFlag {
  const plain = type.replace(/[._-]/g, '')
  return shapes.find(([pattern]) => pattern.test(plain))?.[1] ?? IconInfoCircle
}
