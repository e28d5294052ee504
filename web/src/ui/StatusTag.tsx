/** Where something stands: one look for each status of tickets, work orders and the rest. */
import {
  IconCircleCheck,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleX,
  IconClockHour4,
  IconDoorOff,
  IconProgress,
  IconUserCheck,
} from '@tabler/icons-react'

import { words } from '~/lib/words'

import { type Meaning, Tag } from './Tag'

type Look = { meaning: Meaning; Icon: typeof IconCircleCheck }

const waiting: Look = { meaning: 'waiting', Icon: IconClockHour4 }
const going: Look = { meaning: 'waiting', Icon: IconProgress }
const done: Look = { meaning: 'done', Icon: IconCircleCheck }
const past: Look = { meaning: 'plain', Icon: IconCircleCheckFilled }
const bad: Look = { meaning: 'late', Icon: IconCircleX }
const off: Look = { meaning: 'plain', Icon: IconCircleX }
const open: Look = { meaning: 'plain', Icon: IconCircleDashed }

const looks: Record<string, Look> = {
  New: { meaning: 'risk', Icon: IconCircleDashed },
  Assigned: { meaning: 'waiting', Icon: IconUserCheck },
  InProgress: going,
  Completed: done,
  Closed: past,
  Cancelled: off,
  Archived: off,
  Created: open,
  Offered: waiting,
  Accepted: { meaning: 'waiting', Icon: IconUserCheck },
  Declined: bad,
  Scheduled: waiting,
  Proposed: { meaning: 'risk', Icon: IconCircleDashed },
  Open: going,
  Refused: off,
  Verified: { meaning: 'done', Icon: IconCircleCheckFilled },
  NoAccess: { meaning: 'late', Icon: IconDoorOff },
  Active: done,
  Occupied: done,
  Suspended: bad,
  Eviction: bad,
  Failed: bad,
  Dead: bad,
  Pending: waiting,
  Dispatched: going,
  Writing: going,
  Ready: done,
  Expired: off,
  Uploaded: open,
  Checking: going,
  Checked: waiting,
  Running: going,
  Done: done,
  Undoing: going,
  Undone: off,
  Maintenance: { meaning: 'risk', Icon: IconProgress },
}

export function StatusTag({ status, quiet }: { status: string; quiet?: boolean }) {
  const { meaning, Icon } = looks[status] ?? open
  return (
    <Tag meaning={meaning} quiet={quiet} icon={<Icon size={14} aria-hidden />}>
      {words(status)}
    </Tag>
  )
}
