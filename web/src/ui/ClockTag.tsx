/** How long is left until the target that matters now. */
import {
  IconAlarm,
  IconCircleCheck,
  IconClockExclamation,
  IconClockHour4,
  IconPlayerPause,
} from '@tabler/icons-react'

import type { Clock } from '~/api/types'
import { dutyWords } from '~/lib/duties'
import { useNow } from '~/lib/now'
import { dueWords, exact, lastMoment } from '~/lib/time'

import { type Meaning, Tag } from './Tag'

const kinds: Record<string, string> = {
  respond: 'Respond',
  attend: 'Attend',
  makeSafe: 'Make safe',
  resolve: 'Fix',
}
const done: Record<string, string> = {
  respond: 'Answered',
  attend: 'Attended',
  makeSafe: 'Made safe',
  resolve: 'Fixed',
}

function look(state: Clock['state']): { meaning: Meaning; Icon: typeof IconAlarm } {
  switch (state) {
    case 'late':
    case 'missed':
      return { meaning: 'late', Icon: IconClockExclamation }
    case 'atRisk':
      return { meaning: 'risk', Icon: IconAlarm }
    case 'met':
      return { meaning: 'done', Icon: IconCircleCheck }
    case 'paused':
      return { meaning: 'waiting', Icon: IconPlayerPause }
    default:
      return { meaning: 'plain', Icon: IconClockHour4 }
  }
}

/** "By law: investigate", without which of two readings it is. */
function dutyOf({ duty }: Clock): string {
  const asked = duty ? dutyWords[duty].replace(/ \(.*/, '').toLowerCase() : 'act'
  return `By law: ${asked}`
}

/** The server's word is as old as the page: a target that passed since then is late all the same. */
export function stateNow(clock: Clock, now: number): Clock['state'] {
  const open = clock.state === 'onTrack' || clock.state === 'atRisk'
  return open && Date.parse(clock.due) < now ? 'late' : clock.state
}

export function clockText(clock: Clock, now: number): string {
  const state = stateNow(clock, now)
  if (clock.kind === 'legal') return `${dutyOf(clock)} ${dueWords(clock.due, now)}`
  if (state === 'met') return `${done[clock.kind]} in time`
  if (state === 'missed') return `${done[clock.kind]} late`
  if (state === 'paused') return 'On hold: clock stopped'
  return `${kinds[clock.kind]} ${dueWords(clock.due, now)}`
}

export function ClockTag({ clock, quiet }: { clock: Clock; quiet?: boolean }) {
  const now = useNow()
  const { meaning, Icon } = look(stateNow(clock, now))
  return (
    <Tag
      meaning={meaning}
      quiet={quiet}
      wraps={clock.kind === 'legal'}
      icon={<Icon size={14} aria-hidden />}
      title={`${clock.kind === 'legal' ? dutyOf(clock) : kinds[clock.kind]} by ${exact(lastMoment(clock.due))}`}
    >
      {clockText(clock, now)}
    </Tag>
  )
}

const soon = 24 * 60 * 60_000

/** How long is left until something is due, where no more than its time is known. */
export function DueTag({ due, quiet }: { due: string; quiet?: boolean }) {
  const now = useNow()
  const left = Date.parse(due) - now
  const { meaning, Icon } = look(left < 0 ? 'late' : left < soon ? 'atRisk' : 'onTrack')
  const told = dueWords(due, now)
  return (
    <Tag
      meaning={meaning}
      quiet={quiet}
      icon={<Icon size={14} aria-hidden />}
      title={`Due by ${exact(lastMoment(due))}`}
    >
      {left < 0 ? told : `Due ${told.replace(/^due /, '')}`}
    </Tag>
  )
}
