/** What rules did, what they left and why, and the way to take it back. */
import { Button, Group, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import { ruleRunsQuery, ticketRunsQuery, useUndoRun } from '~/api/automation'
import { itemsOf } from '~/api/page'
import type { AutomationRule, AutomationRun, AutomationStep } from '~/api/types'
import { Dialog } from '~/ui/Dialog'
import { Loaded } from '~/ui/Loaded'
import { LoadMore } from '~/ui/LoadMore'
import { type Meaning, Tag } from '~/ui/Tag'
import { toast, toastProblem } from '~/ui/toast'
import { Ago } from '~/ui/When'

import styles from './Runs.module.css'
import { actionSentence } from './words'

type Outcome = AutomationRun['outcome']

const outcomes: Record<Outcome, { label: string; meaning: Meaning }> = {
  Running: { label: 'At it', meaning: 'waiting' },
  Done: { label: 'Done', meaning: 'done' },
  Partly: { label: 'Partly done', meaning: 'risk' },
  Refused: { label: 'Refused', meaning: 'late' },
  Skipped: { label: 'Left alone', meaning: 'plain' },
}

export function RunsDialog({ rule, onClose }: { rule: AutomationRule; onClose: () => void }) {
  const query = useInfiniteQuery(ruleRunsQuery(rule.id))
  return (
    <Dialog title={`What ${rule.name} did`} size="xl" onClose={onClose}>
      <Loaded query={query}>
        {(data) => <RunList runs={itemsOf(data)} nothing="Nothing has set it off yet." />}
      </Loaded>
      <LoadMore query={query} />
    </Dialog>
  )
}

type TicketProps = { ticketId: string; number: string; onClose: () => void }

export function TicketRunsDialog({ ticketId, number, onClose }: TicketProps) {
  const query = useInfiniteQuery(ticketRunsQuery(ticketId))
  return (
    <Dialog title={`What rules did to ${number}`} size="xl" onClose={onClose}>
      <Loaded query={query}>
        {(data) => <RunList runs={itemsOf(data)} nothing="No rule has looked at it." ofTicket />}
      </Loaded>
      <LoadMore query={query} />
    </Dialog>
  )
}

type ListProps = { runs: AutomationRun[]; nothing: string; ofTicket?: boolean }

function RunList({ runs, nothing, ofTicket }: ListProps) {
  if (runs.length === 0) return <Text size="sm">{nothing}</Text>
  return (
    <ul className={styles.list} aria-label="Runs">
      {runs.map((run) => (
        <li key={run.id} className={styles.run}>
          <Run run={run} ofTicket={ofTicket} />
        </li>
      ))}
    </ul>
  )
}

function Run({ run, ofTicket }: { run: AutomationRun; ofTicket?: boolean }) {
  const { label, meaning } = outcomes[run.outcome]
  return (
    <>
      <Group justify="space-between" gap="xs">
        <Text size="sm" fw={550}>
          {ofTicket ? (
            run.ruleName
          ) : (
            <Link to="/tickets/$ticketId" params={{ ticketId: run.ticketId }}>
              {run.ticketNumber} {run.ticketTitle}
            </Link>
          )}
        </Text>
        <Tag meaning={meaning}>{label}</Tag>
      </Group>
      <Text size="xs" c="dimmed">
        Version {run.ruleVersion} · <Ago at={run.createdAt} />
        {run.undoneAt && (
          <>
            {' '}
            · undone <Ago at={run.undoneAt} />
          </>
        )}
      </Text>
      {run.reason && <Text size="sm">{run.reason}</Text>}
      {run.steps.length > 0 && (
        <ol className={styles.steps}>
          {run.steps.map((step, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: steps never change places
            <li key={at}>
              <Text size="sm">{stepWords(step)}</Text>
            </li>
          ))}
        </ol>
      )}
      {run.canUndo && <Undo run={run} />}
    </>
  )
}

export function stepWords(step: AutomationStep): string {
  const did = actionSentence(step.action)
  if (step.outcome === 'Refused') return `${did}: refused. ${step.why ?? ''}`.trim()
  if (step.outcome === 'Unchanged') return `${did}: was so already`
  if (step.outcome === 'Done' && step.why && step.undone == null) return `${did}. ${step.why}`
  if (step.undone === true) return `${did}: undone`
  if (step.undone === false) return `${did}: not undone. ${step.whyNotUndone ?? ''}`.trim()
  return did
}

function Undo({ run }: { run: AutomationRun }) {
  const undo = useUndoRun()
  return (
    <Button
      mt="xs"
      size="compact-sm"
      variant="default"
      aria-label={`Undo what ${run.ruleName} did to ${run.ticketNumber}`}
      loading={undo.isPending}
      onClick={() =>
        undo.mutate(run, {
          onSuccess: ({ steps }) =>
            toast(
              steps.some(({ undone }) => undone === false)
                ? 'Undone as far as it could be; the rest says why not.'
                : 'It is undone.',
            ),
          onError: (error) => toastProblem(error.message),
        })
      }
    >
      Undo
    </Button>
  )
}
