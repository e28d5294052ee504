/** Where a tenancy stands; one that is agreed for later says from when. */
import { IconClockHour4 } from '@tabler/icons-react'

import type { Tenancy } from '~/api/types'
import { useNow } from '~/lib/now'
import { dateWords, londonDate } from '~/lib/time'

import { StatusTag } from './StatusTag'
import { Tag } from './Tag'

type Days = Pick<Tenancy, 'status' | 'startDate'>

/** Whether a tenancy is agreed and has still to begin. */
export function isToCome({ status, startDate }: Days, now: number): boolean {
  return status !== 'Ended' && startDate > londonDate(now)
}

export function TenancyTag({ tenancy, quiet }: { tenancy: Days; quiet?: boolean }) {
  if (!isToCome(tenancy, useNow())) return <StatusTag status={tenancy.status} quiet={quiet} />
  return (
    <Tag meaning="waiting" quiet={quiet} icon={<IconClockHour4 size={14} aria-hidden />}>
      From {dateWords(tenancy.startDate)}
    </Tag>
  )
}
