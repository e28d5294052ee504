/** The visits of an order: what is agreed or asked for, what can be done, and what was before. */
import { Button, Collapse, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { ApiError } from '~/api/problem'
import type { Visit } from '~/api/types'
import { useAnswerVisit, useSetOut } from '~/api/visits'
import { useNow } from '~/lib/now'
import { count } from '~/lib/words'
import { StatusTag } from '~/ui/StatusTag'
import { toast, toastProblem } from '~/ui/toast'

import { AgainstDialog } from './AgainstDialog'
import { canBeSaid } from './against'
import { VisitDialog, type VisitDialogName } from './VisitDialogs'
import styles from './Visits.module.css'
import { openAt } from './visitWindows'
import { askedBy, liveVisits, pastNoun, pastVisits, pastWords, sentence } from './visitWords'
import { WhoComes } from './WhoComes'
import { whoWords } from './whoWords'

export function VisitLines({ visits }: { visits: Visit[] }) {
  const [open, setOpen] = useState(false)
  const now = useNow()
  const [live, past] = [liveVisits(visits), pastVisits(visits)]
  if (visits.length === 0) return null
  return (
    <section className={styles.visits} aria-label="Visits">
      {live.map((visit) => (
        <Live key={visit.id} visit={visit} now={now} />
      ))}
      {past.length > 0 && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={styles.more}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? `Hide ${pastNoun(past, now)}s` : count(past.length, pastNoun(past, now))}
        </Button>
      )}
      <Collapse expanded={open}>
        {past.map((visit) => (
          <Past key={visit.id} visit={visit} now={now} />
        ))}
      </Collapse>
    </section>
  )
}

function Past({ visit, now }: { visit: Visit; now: number }) {
  return (
    <div className={styles.past}>
      <StatusTag status={visit.status} quiet />
      <Text size="sm">
        {pastWords(visit, now)}
        {visit.operatives.length > 0 && ` (${whoWords(visit.operatives)})`}
        {visit.reason ? `. ${visit.reason}` : ''}
        {visit.cardLeft ? ' A card was left.' : ''}
      </Text>
    </div>
  )
}

function Live({ visit, now }: { visit: Visit; now: number }) {
  const [dialog, setDialog] = useState<VisitDialogName>()
  const [refused, setRefused] = useState<string>()
  const answer = useAnswerVisit(visit)
  const confirm = () =>
    answer.mutate(
      { answer: 'confirm' },
      {
        onSuccess: () => toast('The visit is agreed.'),
        onError: (error) => {
          // Whoever lives there is only told; who works may say what it takes.
          const more = visit.can.cancel && error instanceof ApiError && canBeSaid(error.fields)
          if (more) setRefused(error.message)
          else toastProblem(error.message)
        },
      },
    )
  const setOut = useSetOut(visit)
  const { can } = visit
  const open = openAt(visit, now)
  const told = (words: string) => ({
    onSuccess: () => toast(words),
    onError: (error: Error) => toastProblem(error.message),
  })
  const asked = visit.status === 'Proposed'
  return (
    <div className={styles.live}>
      <Group gap="xs">
        <StatusTag status={visit.status} quiet />
        <Text size="sm" fw={600}>
          {asked ? `${askedBy[visit.proposedBy]}: ` : ''}
          {asked ? visit.when : sentence(visit.when)}
        </Text>
      </Group>
      {visit.note && <Text size="sm">Note: {visit.note}</Text>}
      {visit.twoPeople && <Text size="sm">Two people attend.</Text>}
      <WhoComes visit={visit} />
      {visit.onMyWayAt && visit.status === 'Confirmed' && <Text size="sm">On the way.</Text>}
      <Group gap="xs">
        {can.confirm && (
          <Button size="compact-sm" loading={answer.isPending} onClick={confirm}>
            Confirm
          </Button>
        )}
        {can.counter && (
          <Button size="compact-sm" variant="default" onClick={() => setDialog('counter')}>
            Another time
          </Button>
        )}
        {can.decline && (
          <Button size="compact-sm" variant="default" onClick={() => setDialog('decline')}>
            {asked ? 'It does not suit' : 'I cannot be in'}
          </Button>
        )}
        {open.onMyWay && (
          <Button
            size="compact-sm"
            variant="default"
            loading={setOut.isPending}
            onClick={() =>
              setOut.mutate(undefined, told('The resident knows that you are coming.'))
            }
          >
            On my way
          </Button>
        )}
        {open.noAccess && (
          <Button size="compact-sm" variant="default" onClick={() => setDialog('no-access')}>
            No access
          </Button>
        )}
        {can.cancel && (
          <Button size="compact-sm" variant="subtle" onClick={() => setDialog('cancel')}>
            {asked ? 'Take back' : 'Call off'}
          </Button>
        )}
      </Group>
      {refused && (
        <AgainstDialog
          title={`Confirm the visit: ${visit.orderNumber}`}
          submit="Confirm"
          visit={visit}
          span={visit}
          told={refused}
          busy={answer.isPending}
          onClose={() => setRefused(undefined)}
          send={(said, done) =>
            answer.mutate(
              { answer: 'confirm', ...said },
              {
                onError: done.onError,
                onSuccess: () => {
                  done.onSuccess()
                  toast('The visit is agreed.')
                },
              },
            )
          }
        />
      )}
      {dialog && <VisitDialog visit={visit} name={dialog} onClose={() => setDialog(undefined)} />}
    </div>
  )
}
