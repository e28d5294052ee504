/** An action on many tickets: asked, previewed, done, told. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'

import { useBulk } from '~/api/bulk'
import type { BulkAction, BulkResult } from '~/api/types'
import { count } from '~/lib/words'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'

import { BulkFields } from './BulkFields'
import { BulkRows } from './BulkRows'
import { type BulkValues, bulkWords, emptyBulk, toBulk } from './bulkForm'

type Props = { action: BulkAction; ids: string[]; onClose: () => void; onDone: () => void }

export function BulkDialog({ action, ids: chosen, onClose, onDone }: Props) {
  // What was chosen when it was opened: the list behind it goes on changing.
  const [ids] = useState(chosen)
  const [result, setResult] = useState<BulkResult>()
  const bulk = useBulk()
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
      onSuccess: setResult,
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
                <Button
                  onClick={() => send(false)}
                  loading={bulk.isPending}
                  disabled={result.done === 0}
                  data-autofocus
                >
                  {label}: {count(result.done, 'ticket')}
                </Button>
              </>
            ) : (
              <Button onClick={close} data-autofocus>
                Close
              </Button>
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

function Summary({ result, done }: { result: BulkResult; done: string }) {
  const parts = [
    result.preview
      ? `${count(result.done, 'ticket')} will be ${done}`
      : `${count(result.done, 'ticket')} ${result.done === 1 ? 'is' : 'are'} ${done}`,
    result.refused > 0 && `${result.refused} cannot be`,
    result.unchanged > 0 && `${result.unchanged} so already`,
  ].filter(Boolean)
  return (
    <Alert color={result.refused > 0 ? 'yellow' : 'teal'} variant="light" role="status">
      {parts.join(', ')}.
    </Alert>
  )
}
