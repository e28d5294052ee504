/** The people of a contractor: who can be sent, and when each of them is away. */
import { Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import {
  operativesQuery,
  useAddOperativeAbsence,
  useEditOperative,
  useWithdrawOperativeAbsence,
} from '~/api/operatives'
import type { Me, Operative, OperativeAbsence } from '~/api/types'
import { can } from '~/lib/can'
import { dateWords } from '~/lib/time'
import { words } from '~/lib/words'
import { ActionMenu } from '~/ui/ActionMenu'
import { Loaded } from '~/ui/Loaded'
import { Section } from '~/ui/Page'
import { phoneWords } from '~/ui/Reach'
import { Lines } from '~/ui/Skeletons'
import { Tag } from '~/ui/Tag'
import { toast, toastProblem } from '~/ui/toast'
import styles from './Diary.module.css'
import { DaysDialog } from './DiaryDialogs'
import { PersonDialog } from './PersonDialog'

type Props = { me: Me; contractorId: string }
type Open = { what: 'add' } | { what: 'edit' | 'away'; one: Operative }

export function People({ me, contractorId }: Props) {
  const [open, setOpen] = useState<Open>()
  const people = useQuery(operativesQuery(contractorId))
  const mayWrite = can(me, 'workorders:progress')
  const accounts = can(me, 'users:manage')
  const close = () => setOpen(undefined)
  return (
    <Section
      title="People"
      actions={
        mayWrite && (
          <Button variant="default" size="compact-sm" onClick={() => setOpen({ what: 'add' })}>
            Add somebody
          </Button>
        )
      }
    >
      <Loaded query={people} skeleton={<Lines />}>
        {({ items }) =>
          items.length === 0 ? (
            <Text size="sm" c="dimmed">
              Nobody is listed. Visits are the firm's, without a name.
            </Text>
          ) : (
            <ul className={styles.lines}>
              {items.map((one) => (
                <Person key={one.id} one={one} mayWrite={mayWrite} onOpen={setOpen} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {open?.what === 'add' && (
        <PersonDialog contractorId={contractorId} accounts={accounts} onClose={close} />
      )}
      {open?.what === 'edit' && (
        <PersonDialog
          contractorId={contractorId}
          one={people.data?.items.find(({ id }) => id === open.one.id) ?? open.one}
          accounts={accounts}
          onClose={close}
        />
      )}
      {open?.what === 'away' && <AwayDialog one={open.one} onClose={close} />}
    </Section>
  )
}

function AwayDialog({ one, onClose }: { one: Operative; onClose: () => void }) {
  const add = useAddOperativeAbsence(one.id)
  const told = `The days are noted; ${one.name} is not sent anywhere then.`
  return <DaysDialog title={`${one.name} is away`} add={add} told={told} onClose={onClose} />
}

type PersonProps = { one: Operative; mayWrite: boolean; onOpen: (open: Open) => void }

function Person({ one, mayWrite, onOpen }: PersonProps) {
  const edit = useEditOperative()
  const withdraw = useWithdrawOperativeAbsence()
  const { id, version, name, isActive } = one
  const back = (absence: OperativeAbsence) => ({
    key: absence.id,
    label: `There after all ${daysOf(absence)}`,
    allowed: true,
    run: () =>
      withdraw.mutate(absence.id, {
        onSuccess: () => toast('The days are taken back.'),
        onError: (error) => toastProblem(error.message),
      }),
  })
  const turn = () =>
    edit.mutate(
      { id, version, isActive: !isActive },
      {
        onSuccess: () => toast(isActive ? `${name} is not sent any more.` : `${name} is back.`),
        onError: (error) => toastProblem(error.message),
      },
    )
  const actions = [
    { key: 'edit', label: 'Edit', allowed: true, run: () => onOpen({ what: 'edit', one }) },
    {
      key: 'away',
      label: 'Note days away',
      allowed: isActive,
      why: 'They are not sent any more.',
      run: () => onOpen({ what: 'away', one }),
    },
    ...one.absences.map(back),
    { key: 'turn', label: isActive ? 'Not sent any more' : 'Sent again', allowed: true, run: turn },
  ]
  return (
    <li>
      <div>
        <Group gap="xs">
          <Text size="sm" fw={600}>
            {name}
          </Text>
          {!isActive && (
            <Tag meaning="plain" quiet>
              Not sent any more
            </Tag>
          )}
        </Group>
        <Text size="sm" c="dimmed">
          {[
            one.phoneE164 && phoneWords(one.phoneE164),
            one.userId && 'signs in',
            ...one.trades.map(words),
            ...one.absences.map((absence) => `away ${daysOf(absence)}`),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </div>
      {mayWrite && (
        <ActionMenu
          label={`Actions for ${name}`}
          actions={actions}
          onPick={(action) => action.run()}
        />
      )}
    </li>
  )
}

function daysOf({ from, to }: OperativeAbsence): string {
  return from === to ? `on ${dateWords(from)}` : `${dateWords(from)} to ${dateWords(to)}`
}
