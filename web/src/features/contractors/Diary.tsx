/** When a contractor is away, and the time that they keep free for visits. */
import { Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'

import type { Absence, Me, VisitSlot } from '~/api/types'
import { absencesQuery, slotsQuery, useWithdrawAbsence, useWithdrawSlot } from '~/api/visits'
import { can } from '~/lib/can'
import { useNow } from '~/lib/now'
import { dateWords, visitWords } from '~/lib/time'
import { Loaded } from '~/ui/Loaded'
import { Section } from '~/ui/Page'
import { Lines } from '~/ui/Skeletons'
import { toast, toastProblem } from '~/ui/toast'
import { useConfirm } from '~/ui/useConfirm'
import styles from './Diary.module.css'
import { AbsenceDialog, SlotDialog } from './DiaryDialogs'

type Props = { me: Me; contractorId: string }

export function Diary({ me, contractorId }: Props) {
  const [open, setOpen] = useState<'away' | 'free'>()
  const absences = useQuery(absencesQuery(contractorId))
  const slots = useQuery(slotsQuery(contractorId))
  const mayWrite = can(me, 'workorders:progress')
  const add = (what: 'away' | 'free', label: string) =>
    mayWrite && (
      <Button variant="default" size="compact-sm" onClick={() => setOpen(what)}>
        {label}
      </Button>
    )
  return (
    <>
      <Section title="Away" actions={add('away', 'Add days')}>
        <Loaded query={absences} skeleton={<Lines />}>
          {({ items }) => <Absences items={items} mayWrite={mayWrite} />}
        </Loaded>
      </Section>
      <Section title="Free for visits" actions={add('free', 'Add time')}>
        <Loaded query={slots} skeleton={<Lines />}>
          {({ items }) => <Slots items={items} mayWrite={mayWrite} />}
        </Loaded>
      </Section>
      {open === 'away' && (
        <AbsenceDialog contractorId={contractorId} onClose={() => setOpen(undefined)} />
      )}
      {open === 'free' && (
        <SlotDialog contractorId={contractorId} onClose={() => setOpen(undefined)} />
      )}
    </>
  )
}

function Absences({ items, mayWrite }: { items: Absence[]; mayWrite: boolean }) {
  const withdraw = useWithdrawAbsence()
  const [confirm, dialog] = useConfirm()
  async function ask({ id, from, to }: Absence) {
    const yes = await confirm({
      title: 'There after all?',
      text: `They can be given work again from ${dateWords(from)} to ${dateWords(to)}.`,
      submit: 'There after all',
    })
    if (!yes) return
    withdraw.mutate(id, {
      onSuccess: () => toast('The days are taken back.'),
      onError: (error) => toastProblem(error.message),
    })
  }
  if (items.length === 0) return <Nothing>No absence is coming up.</Nothing>
  return (
    <ul className={styles.lines}>
      {items.map((one) => (
        <li key={one.id}>
          <Text size="sm">
            {dateWords(one.from)}
            {one.to === one.from ? '' : ` to ${dateWords(one.to)}`}
            {one.note ? `: ${one.note}` : ''}
          </Text>
          <Covered visits={one.visits} />
          {mayWrite && (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={`There after all from ${dateWords(one.from)}`}
              onClick={() => void ask(one)}
            >
              There after all
            </Button>
          )}
        </li>
      ))}
      {dialog}
    </ul>
  )
}

/** Visits that are agreed on these days still: where each is, another time is agreed. */
function Covered({ visits }: { visits: Absence['visits'] }) {
  if (visits.length === 0) return null
  return (
    <div className={styles.covered}>
      <Text size="sm" fw={600}>
        Agreed in these days; agree another time:
      </Text>
      {visits.map((visit) => (
        <Text key={visit.visitId} size="sm">
          <Link
            to="/tickets/$ticketId"
            params={{ ticketId: visit.ticketId }}
            search={{ tab: 'jobs' }}
          >
            {visit.orderNumber}: {visit.ticketTitle}
          </Link>
          , {visit.when}
        </Text>
      ))}
    </div>
  )
}

function Slots({ items, mayWrite }: { items: VisitSlot[]; mayWrite: boolean }) {
  const now = useNow()
  const withdraw = useWithdrawSlot()
  if (items.length === 0) return <Nothing>No time is kept free. Visits are agreed freely.</Nothing>
  return (
    <ul className={styles.lines}>
      {items.map((one) => (
        <li key={one.id}>
          <Text size="sm">
            {visitWords(one.startAt, one.endAt, now)}: {one.free} of {one.capacity} left
          </Text>
          {mayWrite && one.free === one.capacity && (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={`Stop keeping ${visitWords(one.startAt, one.endAt, now)} free`}
              onClick={() =>
                withdraw.mutate(one.id, {
                  onSuccess: () => toast('This time is not kept free any more.'),
                  onError: (error) => toastProblem(error.message),
                })
              }
            >
              Take away
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

function Nothing({ children }: { children: string }) {
  return (
    <Group>
      <Text size="sm" c="dimmed">
        {children}
      </Text>
    </Group>
  )
}
