/** A set of keys: on its hook, or with somebody. */
import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'

import { useDeleteKey, useReturnKey } from '~/api/places'
import type { KeySet } from '~/api/types'
import { dateWords } from '~/lib/time'

import { Tag } from '../../Tag'
import { toast, toastProblem } from '../../toast'
import { useConfirm } from '../../useConfirm'
import { IssueDialog } from './IssueDialog'

type Props = { set: KeySet; unit?: string; mayWrite: boolean }

export function KeyLine({ set, unit, mayWrite }: Props) {
  return (
    <Group justify="space-between" gap="xs">
      <Text size="sm" flex="1 1 180px">
        {unit && `${unit} · `}
        {set.tag}: {set.opens}
        {set.holderName ? ` · with ${set.holderName}` : ' · on its hook'}
        {set.dueBackOn && ` · back by ${dateWords(set.dueBackOn)}`}{' '}
        {set.overdue && <Tag meaning="late">Overdue</Tag>}
      </Text>
      {mayWrite && (set.holderName ? <IsBack set={set} /> : <OnHook set={set} />)}
    </Group>
  )
}

function IsBack({ set }: { set: KeySet }) {
  const back = useReturnKey()
  return (
    <Button
      size="compact-sm"
      flex="0 0 auto"
      variant="default"
      aria-label={`${set.tag} is back`}
      loading={back.isPending}
      onClick={() =>
        back.mutate(set.id, {
          onSuccess: () => toast(`${set.tag} is back.`),
          onError: (error) => toastProblem(error.message),
        })
      }
    >
      Is back
    </Button>
  )
}

/** Only what is there can be given out, or taken off the register. */
function OnHook({ set }: { set: KeySet }) {
  const [issuing, setIssuing] = useState(false)
  const remove = useDeleteKey()
  const [confirm, question] = useConfirm()
  async function takeOff() {
    const text = 'It leaves the register for good; that it was there stays in the history.'
    if (!(await confirm({ title: `Remove ${set.tag}?`, text, submit: 'Remove' }))) return
    remove.mutate(set.id, {
      onSuccess: () => toast(`${set.tag} is off the register.`),
      onError: (error) => toastProblem(error.message),
    })
  }
  return (
    <Group gap="xs" wrap="nowrap">
      <Button
        size="compact-sm"
        flex="0 0 auto"
        variant="default"
        aria-label={`Give out ${set.tag}`}
        onClick={() => setIssuing(true)}
      >
        Give out
      </Button>
      <Button
        size="compact-sm"
        flex="0 0 auto"
        variant="default"
        aria-label={`Remove ${set.tag}`}
        loading={remove.isPending}
        onClick={() => void takeOff()}
      >
        Remove
      </Button>
      {issuing && <IssueDialog set={set} onClose={() => setIssuing(false)} />}
      {question}
    </Group>
  )
}
