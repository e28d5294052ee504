/** A figure with what it is made from, for everybody: in words below it, in full on hover. */
import { Text } from '@mantine/core'

import type { Contractor } from '~/api/types'
import { count } from '~/lib/words'
import { Ago } from '~/ui/When'

import { hours, percent, stars } from './numbers'

/** The definitions; `docs/figures.md` has them too, and the two change together. */
export const meanings = {
  rating: 'The mean of the marks that residents gave, out of five.',
  completion:
    'Of the jobs of the last 365 days that they completed or declined, the share completed. Jobs that you cancelled count neither way.',
  recalls:
    'Of the jobs of the last 365 days that they completed, the share that came back: sent back, not fixed as who lives there says, damp again at a look, or reported again in the same home within the days that your policy names.',
  firstTime:
    'Of the same jobs, the share that was right the first time: one visit, nothing still needed, and none that came back.',
  response: 'From an offer to its answer, on average, for the jobs of the last 365 days.',
}

function Figure({ value, from, meaning }: { value: string; from: string; meaning: string }) {
  return (
    <span title={meaning}>
      {value}
      <Text span size="xs" c="dimmed" display="block">
        {from}
      </Text>
    </span>
  )
}

/** When the figures of a list were counted. A firm's own page counts them as it is opened. */
export function Counted({ firms }: { firms: Contractor[] }) {
  const [earliest] = firms.flatMap(({ figuresAsOf }) => figuresAsOf ?? []).sort()
  return (
    <Text size="xs" c="dimmed" px="md" py="xs">
      {earliest ? (
        <>
          Ratings and completion as counted <Ago at={earliest} />; a firm’s page has them as of now.
        </>
      ) : (
        'Ratings and completion are counted once a day; a firm’s page has them as of now.'
      )}
    </Text>
  )
}

/** The figures, as facts. */
export function figuresOf(firm: Contractor) {
  return [
    {
      name: 'Rating',
      value: (
        <Figure
          value={firm.rating ? stars(firm.rating) : 'No ratings yet'}
          from={
            firm.rating ? `From ${count(firm.ratingCount, 'mark')}` : 'Out of five, by residents'
          }
          meaning={meanings.rating}
        />
      ),
    },
    {
      name: 'Jobs completed',
      value: (
        <Figure
          value={firm.completionRate ? percent(firm.completionRate) : 'No jobs yet'}
          from={`Of ${count(firm.jobsEnded, 'job')} done or declined in a year`}
          meaning={meanings.completion}
        />
      ),
    },
    {
      name: 'Right the first time',
      value: (
        <Figure
          value={firm.firstTimeFix ? percent(firm.firstTimeFix) : 'No jobs yet'}
          from={`Of ${count(firm.jobsDone, 'job')} done in a year`}
          meaning={meanings.firstTime}
        />
      ),
    },
    {
      name: 'Came back',
      value: (
        <Figure
          value={firm.recallRate ? percent(firm.recallRate) : 'No jobs yet'}
          from={`Of ${count(firm.jobsDone, 'job')} done in a year`}
          meaning={meanings.recalls}
        />
      ),
    },
    {
      name: 'Usually answers within',
      value: (
        <Figure
          value={firm.avgResponseTimeHours ? hours(firm.avgResponseTimeHours) : 'No offers yet'}
          from={`Mean of ${count(firm.answers, 'answer')} in a year`}
          meaning={meanings.response}
        />
      ),
    },
  ]
}
