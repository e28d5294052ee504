/** How urgent something is: a word and a shape. */
import {
  IconAlertOctagonFilled,
  IconAlertTriangleFilled,
  IconCalendarEvent,
  IconCircle,
} from '@tabler/icons-react'

import type { Priority } from '~/api/types'

import { type Meaning, Tag } from './Tag'

const looks: Record<Priority, { meaning: Meaning; Icon: typeof IconCircle }> = {
  Emergency: { meaning: 'emergency', Icon: IconAlertOctagonFilled },
  Urgent: { meaning: 'urgent', Icon: IconAlertTriangleFilled },
  Routine: { meaning: 'plain', Icon: IconCircle },
  Planned: { meaning: 'plain', Icon: IconCalendarEvent },
}

export function PriorityTag({ priority, quiet }: { priority: Priority; quiet?: boolean }) {
  const { meaning, Icon } = looks[priority]
  return (
    <Tag meaning={meaning} quiet={quiet} icon={<Icon size={14} aria-hidden />}>
      {priority}
    </Tag>
  )
}
