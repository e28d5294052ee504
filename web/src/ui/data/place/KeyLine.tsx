/** A set of keys: on its hook, or with somebody. */
import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'

import { useReturnKey } from '~/api/places'
import type { KeySet } from '~/api/types'
import { dateWords } from '~/lib/time'

import { Tag } from '../../Tag'
import { toast, toastProblem } from '../../toast'
import { IssueDialog } from './IssueDialog'

export function KeyLine({ set, mayWrite }: { set: KeySet; mayWrite: boolean }) {
  const [issuing, setIssuing] = useState(false)
  const back = useReturnKey()
  return (
    <Group justify="space-between" gap="xs" wrap="nowrap">
      <Text size="sm">
        {set.tag}: {set.opens}
        {set.holderName ? ` · with ${set.holderName}` : ' · on its hook'}
        {set.dueBackOn && ` · back by ${dateWords(set.dueBackOn)}`}{' '}
        {set.overdue && <Tag meaning="late">Overdue</Tag>}
      </Text>
      {mayWrite &&
        (set.holderName ? (
          <Button
            size="compact-sm"
            flex="0 0 auto"
            variant="default"
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
        ) : (
          <Button
            size="compact-sm"
            flex="0 0 auto"
            variant="default"
            onClick={() => setIssuing(true)}
          >
            Give out
          </Button>
        ))}
      {issuing && <IssueDialog set={set} onClose={() => setIssuing(false)} />}
    </Group>
  )
}
