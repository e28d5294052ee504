/** What was merged into, or out of, something; and the way back while there is one. */
import { Alert, Button, Group } from '@mantine/core'
import { IconArrowMerge } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'

import { mergesQuery, useUndoMerge } from '~/api/merges'
import { sessionQuery } from '~/api/session'
import type { Merge } from '~/api/types'
import { can } from '~/lib/can'
import { useNow } from '~/lib/now'
import { exact } from '~/lib/time'
import { undoneWords } from '~/lib/undone'

import { toast, toastProblem } from '../toast'

export function Merges({ id }: { id: string }) {
  const me = useQuery(sessionQuery).data
  const may = !!me && can(me, 'contacts:write')
  const query = useQuery({ ...mergesQuery(id), enabled: may })
  const now = useNow()
  const open = (query.data?.items ?? []).filter(
    ({ undoneAt, undoUntil }) => !undoneAt && Date.parse(undoUntil) > now,
  )
  return open.map((merge) => <Note key={merge.id} merge={merge} />)
}

function Note({ merge }: { merge: Merge }) {
  const undo = useUndoMerge()
  return (
    <Alert
      variant="light"
      icon={<IconArrowMerge size={18} aria-hidden />}
      title={`${merge.mergedName} was merged into ${merge.keptName}`}
    >
      <Group justify="space-between">
        <span>It can be undone until {exact(merge.undoUntil)}.</span>
        <Button
          size="compact-sm"
          variant="default"
          loading={undo.isPending}
          onClick={() =>
            undo.mutate(merge.id, {
              onSuccess: (undone) => toast(undoneWords(undone)),
              onError: (error) => toastProblem(error.message),
            })
          }
        >
          Undo the merge
        </Button>
      </Group>
    </Alert>
  )
}
