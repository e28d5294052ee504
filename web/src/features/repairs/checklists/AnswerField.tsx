/** An item on the job: big enough for a thumb, and saved as soon as it is answered. */
import { Button, Checkbox, FileButton, Group, Radio, Text } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import { useState } from 'react'

import { useAnswerItem } from '~/api/checklists'
import type { AnswerItem, Checklist, ChecklistLine, WorkOrder } from '~/api/types'
import { upload } from '~/api/upload'
import { tooLong } from '~/lib/limit'
import { CountedArea, CountedInput } from '~/ui/Counted'
import { accept, complaint } from '../photos/files'
import styles from './Checklist.module.css'

type Props = { list: Checklist; line: ChecklistLine; order: WorkOrder }

export function AnswerField({ list, line, order }: Props) {
  const answer = useAnswerItem(list)
  const [problem, setProblem] = useState<string>()
  const send = (given: Omit<AnswerItem, 'item'>) => {
    setProblem(undefined)
    answer.mutate(
      { item: line.item, ...given },
      { onError: (error) => setProblem(Object.values(error.fields)[0] ?? error.message) },
    )
  }
  const field = { line, send, problem }
  switch (line.kind) {
    case 'Tick':
      return (
        <Checkbox
          size="md"
          label={label(line)}
          error={problem}
          checked={line.value === 'yes'}
          onChange={(event) => send({ value: event.currentTarget.checked ? 'yes' : null })}
        />
      )
    case 'YesNo':
      return <YesNo {...field} />
    case 'Photo':
      return <Photo {...field} orderId={order.id} refuse={setProblem} />
    default:
      return <Written {...field} />
  }
}

const label = ({ text, mandatory }: ChecklistLine) => (mandatory ? `${text} (needed)` : text)

type FieldProps = {
  line: ChecklistLine
  send: (given: Omit<AnswerItem, 'item'>) => void
  problem?: string
}

function YesNo({ line, send, problem }: FieldProps) {
  return (
    <Radio.Group
      label={label(line)}
      error={problem}
      value={line.value ?? null}
      onChange={(value) => send({ value })}
    >
      <Group gap="lg" mt={4}>
        <Radio size="md" value="yes" label="Yes" />
        <Radio size="md" value="no" label="No" />
      </Group>
    </Radio.Group>
  )
}

/** Words and numbers are saved when the field is left. */
function Written({ line, send, problem }: FieldProps) {
  const [text, setText] = useState(line.value ?? '')
  const limit = line.kind === 'Text' ? 2000 : 16
  const common = {
    label: label(line),
    error: problem,
    value: text,
    limit,
    onBlur: () => {
      const given = text.trim()
      if (given !== (line.value ?? '') && !tooLong(given, limit)) send({ value: given || null })
    },
  }
  if (line.kind === 'Text') {
    return (
      <CountedArea
        {...common}
        autosize
        minRows={1}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    )
  }
  return (
    <CountedInput
      {...common}
      inputMode="decimal"
      onChange={(event) => setText(event.currentTarget.value)}
    />
  )
}

type PhotoProps = FieldProps & { orderId: string; refuse: (why: string) => void }

function Photo({ line, send, problem, orderId, refuse }: PhotoProps) {
  const [sending, setSending] = useState(false)

  async function take(file: File | null) {
    if (!file) return
    const wrong = complaint(file)
    if (wrong) return refuse(wrong)
    setSending(true)
    try {
      const [photo] = await upload({ kind: 'work-orders', id: orderId }, 'during', file, () => {})
      if (photo) send({ attachmentId: photo.id })
    } catch (error) {
      refuse(error instanceof Error ? error.message : 'The photo was not sent. Try again.')
    } finally {
      setSending(false)
    }
  }

  const words = line.attachmentId ? 'Take another' : 'Add photo'
  return (
    <div>
      <Text size="sm" fw={500}>
        {label(line)}
      </Text>
      <div className={styles.photo}>
        {line.attachmentId && (
          <img
            src={`/api/v1/attachments/${line.attachmentId}/thumbnail`}
            alt={line.text}
            loading="lazy"
          />
        )}
        <FileButton accept={accept} onChange={(file) => void take(file)}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              loading={sending}
              aria-label={`${words}: ${line.text}`}
              leftSection={<IconCamera size={16} aria-hidden />}
            >
              {words}
            </Button>
          )}
        </FileButton>
      </div>
      {problem && (
        <Text size="sm" c="var(--mu-late)" role="alert">
          {problem}
        </Text>
      )}
    </div>
  )
}
