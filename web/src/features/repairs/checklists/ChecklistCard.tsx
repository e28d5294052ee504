/** One checklist: folded to its progress, opened to its items. */
import { Button, Text } from '@mantine/core'
import { useId, useState } from 'react'

import { useRemoveChecklist } from '~/api/checklists'
import type { Checklist, ChecklistLine, WorkOrder } from '~/api/types'
import { ReasonDialog } from '~/ui/ReasonDialog'
import { toast } from '~/ui/toast'

import { AnswerField } from './AnswerField'
import styles from './Checklist.module.css'
import { answerWords, progressWords } from './progress'

type Props = { list: Checklist; order: WorkOrder; mayAnswer: boolean; mayRemove: boolean }

export function ChecklistCard({ list, order, mayAnswer, mayRemove }: Props) {
  const [removing, setRemoving] = useState(false)
  const remove = useRemoveChecklist(list)
  // Somebody at work has it before them; it stays as it was opened while it is filled in.
  const [open] = useState(mayAnswer && order.status === 'InProgress')
  return (
    <details className={styles.list} open={open}>
      <summary className={styles.head}>
        <span className={styles.name}>{list.name}</span>
        <Text span size="sm" c={list.missing > 0 ? 'var(--mu-late)' : 'dimmed'}>
          {progressWords(list)}
        </Text>
      </summary>
      <ul className={styles.items}>
        {list.items.map((line) => (
          <li key={line.item} className={styles.item}>
            {mayAnswer ? (
              <AnswerField list={list} line={line} order={order} />
            ) : (
              <Answer line={line} />
            )}
          </li>
        ))}
      </ul>
      {mayRemove && (
        <div className={styles.foot}>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`Take ${list.name} off`}
            onClick={() => setRemoving(true)}
          >
            Take it off
          </Button>
        </div>
      )}
      {removing && (
        <ReasonDialog
          title={`Take ${list.name} off ${order.number}`}
          explain="Its answers stay on record, and the job can be completed without it."
          label="Why"
          submit="Take it off"
          danger
          busy={remove.isPending}
          onClose={() => setRemoving(false)}
          send={(reason, { onSuccess, onError }) =>
            remove.mutate(reason, {
              onError,
              onSuccess: () => {
                onSuccess()
                toast(`${list.name} is off ${order.number}.`)
              },
            })
          }
        />
      )}
    </details>
  )
}

function Answer({ line }: { line: ChecklistLine }) {
  const id = useId()
  return (
    <div>
      <Text size="sm" fw={600} id={id}>
        {line.text}
      </Text>
      {line.attachmentId ? (
        <a href={`/api/v1/attachments/${line.attachmentId}`} target="_blank" rel="noreferrer">
          View photo
        </a>
      ) : (
        <Text size="sm">{answerWords(line)}</Text>
      )}
      {line.answeredBy && (
        <Text size="xs" c="dimmed">
          {line.answeredBy}
        </Text>
      )}
    </div>
  )
}
