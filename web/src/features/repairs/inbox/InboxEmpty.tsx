/** An empty inbox: good news, a filter that hides everything, or an organisation that begins. */
import { Button } from '@mantine/core'
import { IconFilterOff, IconMoodHappy } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import { firstStepsQuery } from '~/api/settings'
import type { Me } from '~/api/types'
import { can } from '~/lib/can'
import { Empty } from '~/ui/Empty'

import { filterCount, type InboxSearch } from '../search'
import { FirstSteps } from './FirstSteps'

const calm: Record<string, string> = {
  open: 'No repair is open.',
  mine: 'Nothing waits for you.',
  unassigned: 'Every open repair has somebody who looks after it.',
  waiting: 'Nothing waits for a contractor or a resident.',
  unanswered: 'Nobody waits for an answer.',
  soon: 'Nothing is late, or due within a day.',
  late: 'Nothing is late.',
  held: 'Nothing is on hold.',
  deferred: 'Nothing is set aside.',
  all: 'No repair has been reported yet.',
}

export function InboxEmpty({ me, search }: { me: Me; search: InboxSearch }) {
  const steps = useQuery({ ...firstStepsQuery, enabled: begins(me) }).data
  if (search.q || filterCount(search) > 0) {
    return (
      <Empty
        icon={<IconFilterOff size={32} stroke={1.5} aria-hidden />}
        title="Nothing matches"
        action={
          <Button
            variant="default"
            renderRoot={(props) => <Link to="." search={{ queue: search.queue }} {...props} />}
          >
            Clear search and filters
          </Button>
        }
      >
        No ticket in this queue has what you asked for.
      </Empty>
    )
  }
  if (steps && !steps.tickets) return <FirstSteps me={me} steps={steps} />
  return (
    <Empty
      icon={<IconMoodHappy size={32} stroke={1.5} aria-hidden />}
      title={calm[search.queue ?? 'open'] ?? 'Nothing here'}
      action={
        can(me, 'tickets:create') && (
          <Button renderRoot={(props) => <Link to="/tickets/new" {...props} />}>
            Report a repair
          </Button>
        )
      }
    >
      New repairs appear here by themselves as soon as somebody reports one.
    </Empty>
  )
}

/** Whether somebody is one of those who set an organisation up. */
function begins(me: Me): boolean {
  return can(me, 'properties:write')
}
