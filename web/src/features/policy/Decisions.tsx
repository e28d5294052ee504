/** What would have come of the decisions of the last 90 days, for each value that differs. */
import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'

import type { PolicyPreview } from '~/api/types'
import { Section } from '~/ui/Page'
import { Exact } from '~/ui/When'

import styles from './Policy.module.css'

type Tried = PolicyPreview['decisions'][number]
type Example = Tried['examples'][number]

const judged: Record<Tried['value'], [one: string, many: string]> = {
  approvalLimit: ['order price', 'order prices'],
  extraWorkLimit: ['change by extra work', 'changes by extra work'],
  emergencySpend: ['price of an emergency', 'prices of emergencies'],
  approverLimit: ['approval', 'approvals'],
  noAccessCount: ['job where nobody was in', 'jobs where nobody was in'],
  autoCloseDays: ['completed repair', 'completed repairs'],
}

export const otherwiseWords: Record<Example['otherwise'], string> = {
  wouldWait: 'would have waited for approval',
  wouldCount: 'would have counted at once',
  needsAdministrator: 'would have needed an administrator',
  coordinatorMight: 'a coordinator might have approved',
  mightEnd: 'might have ended for no access',
  mightNotEnd: 'might not have ended for no access yet',
  wouldBeClosed: 'would be closed by now',
  wouldBeOpen: 'would not be closed yet',
  closesSooner: 'would have closed sooner',
  closesLater: 'would have closed later',
}

/** `Of 12 order prices, 3 would have waited for approval.` */
export function decisionWords({ value, decisions, more, outcomes }: Tried): string {
  const [one, many] = judged[value]
  const count = decisions.toLocaleString('en-GB')
  const of = `Of ${more ? 'the newest ' : ''}${count} ${decisions === 1 ? one : many}`
  const came = outcomes.map(
    ({ otherwise, count }) => `${count.toLocaleString('en-GB')} ${otherwiseWords[otherwise]}`,
  )
  return `${of}, ${came.join(' and ') || 'none would have come out otherwise'}.`
}

export function Decisions({ decisions }: { decisions: Tried[] }) {
  if (decisions.length === 0) return null
  return (
    <Section title="Decisions of the last 90 days">
      <Text size="xs" c="dimmed" mb="xs">
        Each value by itself; everything else as it is now.
      </Text>
      <ul className={styles.versions}>
        {decisions.map((tried) => (
          <li key={tried.value}>
            <Text size="sm">{decisionWords(tried)}</Text>
            {tried.examples.map((example) => (
              <Text key={`${example.ticketNumber} ${example.at}`} size="xs" c="dimmed">
                <Link
                  to="/tickets/$ticketId"
                  params={{ ticketId: example.ticketId }}
                  target="_blank"
                >
                  {example.ticketNumber}
                </Link>
                , <Exact at={example.at} />: {example.words}, {otherwiseWords[example.otherwise]}
              </Text>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  )
}
