/** That a ticket waits: on hold, or set aside until a day. */
import { IconCalendarPause, IconPlayerPause } from '@tabler/icons-react'

import type { HoldMark } from '~/api/types'
import { dateWords } from '~/lib/time'
import { Tag } from '~/ui/Tag'

import { holdWords } from './waits'

type HoldProps = { hold: HoldMark | null | undefined; quiet?: boolean }

export function HoldTag({ hold, quiet }: HoldProps) {
  if (!hold) return null
  const until = hold.untilOn ? ` until ${dateWords(hold.untilOn)}` : ''
  return (
    <Tag
      meaning="risk"
      quiet={quiet}
      icon={<IconPlayerPause size={14} aria-hidden />}
      title={holdWords(hold)}
    >
      {quiet ? 'On hold' : `On hold${until}`}
    </Tag>
  )
}

type DeferredProps = { until: string | null | undefined; quiet?: boolean }

export function DeferredTag({ until, quiet }: DeferredProps) {
  if (!until) return null
  return (
    <Tag meaning="plain" quiet={quiet} icon={<IconCalendarPause size={14} aria-hidden />}>
      Until {dateWords(until)}
    </Tag>
  )
}
