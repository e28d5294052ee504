/** An action on many tickets: asked, previewed, done, told. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'

import { useBulk } from '~/api/bulk'
import type { BulkAction, BulkResult } from '~/api/types'
import { useNow } from '~/lib/now'
import { count } from '~/lib/words'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'
import { WhyButton } from '~/ui/WhyButton'

import { BulkFields } from './BulkFields'
import { BulkRows } from './BulkRows'
import { type BulkValues, bulkWords, emptyBulk, toBulk } from './bulkForm'
import { untilWords } from './undoWords'
import { useUndo } from './useUndo'

type Props = { action: BulkAction; ids: string[]; onClose: () => void; onDone: () => void }

export function BulkDialog({ action, ids: chosen, onClose, onDone }: Props) {
  // What was chosen when it was opened: the list behind it goes on changing.
  const [ids] = useState(chosen)
  const [result, setResult] = useState<BulkResult>()
  const bulk = useBulk()
  const { undo, busy } = useUndo()
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm<BulkValues>({
    initialValues: emptyBulk,
  })
  const { label, done } = bulkWords[action]

  function send(preview: boolean) {
    start()
    bulk.mutate(toBulk(action, ids, form.values, preview), {
      onError: (error) => {
        setResult(undefined)
        refuse(error)
      },
      onSuccess: (next) => {
        setResult(next)
        const id = next.undoUntil && next.runId
        if (id) toast(doneWords(next, done), () => undo(id, onClose))
      },
    })
  }

  const close = () => {
    onClose()
    if (result && !result.preview) onDone()
  }
  const title = `${label}: ${count(ids.length, 'ticket')}`
  return (
    <Dialog title={title} onClose={close}>
      {result ? (
        <Stack gap="md">
          <Summary result={result} done={done} />
          <BulkRows result={result} />
          <Group justify="flex-end" gap="xs">
            {result.preview ? (
              <>
                <Button variant="default" onClick={() => setResult(undefined)}>
                  Back
                </Button>
                <WhyButton
                  onClick={() => send(false)}
                  loading={bulk.isPending}
                  why={
                    result.done === 0 ? 'It is open for none of them; each says why.' : undefined
                  }
                  data-autofocus
                >
                  {label}: {count(result.done, 'ticket')}
                </WhyButton>
              </>
            ) : (
              <>
                {result.undoUntil && result.runId && (
                  <Button
                    variant="default"
                    loading={busy}
                    onClick={() => undo(result.runId ?? '', close)}
                  >
                    Undo
                  </Button>
                )}
                <Button onClick={close} data-autofocus>
                  Close
                </Button>
              </>
            )}
          </Group>
        </Stack>
      ) : (
        <FormFrame
          label={title}
          submit="Preview"
          busy={bulk.isPending}
          error={problem}
          fieldErrors={fieldErrors}
          onSubmit={form.onSubmit(() => send(true))}
          onCancel={close}
        >
          <BulkFields action={action} field={field} />
          <Text size="sm" c="dimmed">
            Nothing is changed before you have seen what becomes of each.
          </Text>
        </FormFrame>
      )}
    </Dialog>
  )
}

function doneWords(result: BulkResult, done: string): string {
  const each = result.done === 1 ? 'is' : 'are'
  return `${count(result.done, 'ticket')} ${result.preview ? 'will be' : each} ${done}`
}

function Summary({ result, done }: { result: BulkResult; done: string }) {
  const now = useNow()
  const parts = [
    doneWords(result, done),
    result.refused > 0 && `${result.refused} cannot be`,
    result.unchanged > 0 && `${result.unchanged} so already`,
  ].filter(Boolean)
  return (
    <Alert color={result.refused > 0 ? 'yellow' : 'teal'} variant="light" role="status">
      {parts.join(', ')}.{result.done > 0 && ` ${wayBack(result, now)}`}
    </Alert>
  )
}

function wayBack({ preview, neverUndone, lost, undoUntil }: BulkResult, now: number): string {
  if (neverUndone) return neverUndone
  if (preview) return lost ?? 'It can be undone for 15 minutes.'
  return undoUntil ? `It can be undone until ${untilWords(undoUntil, now)}.` : ''
}
