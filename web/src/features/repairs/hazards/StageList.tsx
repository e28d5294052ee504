/** What was done about a hazard, oldest first, with what shows it. */
import { Text } from '@mantine/core'

import type { HazardCase, HazardStage } from '~/api/types'
import { Exact } from '~/ui/When'

import styles from './Hazards.module.css'
import { stepWords } from './words'

/** The guidance expects three attempts by different means. */
const attempts = 3

export function StageList({ hazard }: { hazard: HazardCase }) {
  const { stages } = hazard
  if (stages.length === 0) return null
  const tried = stages.filter((one) => one.stage === 'AccessAttempted').length
  return (
    <div>
      <Text size="sm" fw={600}>
        What was done
      </Text>
      <ol className={styles.stages}>
        {stages.map((one) => (
          <Line key={one.id} stage={one} />
        ))}
      </ol>
      {tried > 0 && (
        <Text size="sm" c="dimmed">
          {Math.min(tried, attempts)} of {attempts} expected attempts to get in.
        </Text>
      )}
    </div>
  )
}

function Line({ stage }: { stage: HazardStage }) {
  return (
    <li data-superseded={stage.superseded}>
      <Text size="sm" component="span">
        {stepWords[stage.stage]}, <Exact at={stage.at} />
        {stage.note && `: ${stage.note}`}
        {stage.attachmentId && (
          <>
            {' '}
            <a
              href={`/api/v1/attachments/${stage.attachmentId}/content`}
              target="_blank"
              rel="noreferrer"
            >
              Evidence
            </a>
          </>
        )}
        {stage.reason &&
          ` (${stage.stage === 'SummaryGiven' ? 'because' : 'corrected'}: ${stage.reason})`}
      </Text>
    </li>
  )
}
