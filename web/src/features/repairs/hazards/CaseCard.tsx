/** One case: what it is, its clocks, what was done, and what can be done. */
import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'

import type { HazardCase, HazardDeadline, TicketPage } from '~/api/types'
import { Section } from '~/ui/Page'
import { StatusTag } from '~/ui/StatusTag'
import { Tag } from '~/ui/Tag'
import { Exact } from '~/ui/When'

import { type CaseDialog, CaseDialogs } from './CaseDialogs'
import { ClockList } from './ClockList'
import { DampChecks } from './DampChecks'
import { Letters } from './letters/Letters'
import { StageList } from './StageList'
import { caseTitle, dutyWords, lawWords, outcomeWords } from './words'

type Props = { hazard: HazardCase; page: TicketPage; writes: boolean }

export function CaseCard({ hazard, page, writes }: Props) {
  const [dialog, setDialog] = useState<CaseDialog>()
  const close = () => setDialog(undefined)
  const setDate = (clock: HazardDeadline) => setDialog({ kind: 'date', clock })
  return (
    <Section title={caseTitle(hazard)} actions={<StatusTag status={hazard.status} quiet />}>
      <Stack gap="sm">
        <About hazard={hazard} />
        {hazard.deadlines.length > 0 && (
          <ClockList hazard={hazard} onSet={writes ? setDate : undefined} />
        )}
        <NoDates hazard={hazard} />
        <StageList hazard={hazard} />
        <Letters hazard={hazard} page={page} writes={writes} />
        <DampChecks hazard={hazard} attachments={page.attachments} writes={writes} />
        {writes && <Actions hazard={hazard} onPick={setDialog} />}
      </Stack>
      {dialog && <CaseDialogs dialog={dialog} hazard={hazard} page={page} onClose={close} />}
    </Section>
  )
}

function About({ hazard }: { hazard: HazardCase }) {
  return (
    <Stack gap={4}>
      {hazard.status === 'Proposed' && (
        <Text size="sm">
          A text speaks of this. Confirm it and its clocks run from when you knew, or refuse it and
          say why.
        </Text>
      )}
      {hazard.quote && (
        <Text size="sm" component="blockquote" m={0} c="dimmed">
          “{hazard.quote}”
        </Text>
      )}
      <Text size="sm">
        Known since <Exact at={hazard.awareAt} />.{' '}
        {hazard.outcome && `Found: ${outcomeWords[hazard.outcome].toLowerCase()}.`}
      </Text>
      {hazard.status !== 'Proposed' && (
        <Group gap="xs">
          <Tag meaning={hazard.statutory ? 'urgent' : 'plain'}>{lawWords(hazard)}</Tag>
          {hazard.rules && (
            <Text size="sm" c="dimmed">
              {hazard.rules}
            </Text>
          )}
        </Group>
      )}
      {hazard.reason && <Text size="sm">Reason: {hazard.reason}</Text>}
    </Stack>
  )
}

function NoDates({ hazard }: { hazard: HazardCase }) {
  if (hazard.status !== 'Open') return null
  const list = (duties: HazardCase['pending']) => duties.map((duty) => dutyWords[duty]).join('; ')
  return (
    <>
      {hazard.pending.length > 0 && (
        <Text size="sm" c="dimmed">
          No date yet: {list(hazard.pending)}.
        </Text>
      )}
      {hazard.undated.length > 0 && (
        <Text size="sm" c="dimmed">
          As soon as reasonably practicable: {list(hazard.undated)}.
        </Text>
      )}
    </>
  )
}

type ActionsProps = { hazard: HazardCase; onPick: (dialog: CaseDialog) => void }

function Actions({ hazard, onPick }: ActionsProps) {
  if (hazard.status === 'Proposed') {
    return (
      <Group gap="xs">
        <Button onClick={() => onPick({ kind: 'confirm' })}>Confirm hazard</Button>
        <Button variant="default" onClick={() => onPick({ kind: 'refuse' })}>
          Refuse
        </Button>
      </Group>
    )
  }
  if (hazard.status !== 'Open') return null
  return (
    <Group gap="xs">
      <Button onClick={() => onPick({ kind: 'stage' })}>Record what was done</Button>
      <Button variant="default" onClick={() => onPick({ kind: 'known' })}>
        Correct when it was known
      </Button>
      <Button variant="default" onClick={() => onPick({ kind: 'close' })}>
        Close case
      </Button>
    </Group>
  )
}
