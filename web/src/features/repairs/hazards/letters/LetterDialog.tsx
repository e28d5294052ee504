/** Writing the summary of an investigation: first the words, then the letter as it will be. */
import { Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { letterDraftQuery, useLetter } from '~/api/letters'
import type { HazardCase, SummaryDraft, SummaryText } from '~/api/types'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { Loaded } from '~/ui/Loaded'
import { toast } from '~/ui/toast'

import { LetterFields } from './LetterFields'
import { Paper } from './Paper'
import { byField, type LetterValues, toValues, toWords } from './words'

type Props = { hazard: HazardCase; onClose: () => void }

export function LetterDialog({ hazard, onClose }: Props) {
  const query = useQuery(letterDraftQuery(hazard.id))
  return (
    <Dialog title="Written summary" size="xl" onClose={onClose}>
      <Loaded query={query}>
        {(draft) =>
          draft.recipients.length === 0 || draft.whyNot ? (
            <Nobody why={draft.whyNot} onClose={onClose} />
          ) : (
            <LetterForm hazard={hazard} draft={draft} onClose={onClose} />
          )
        }
      </Loaded>
    </Dialog>
  )
}

function Nobody({ why, onClose }: { why?: string | null; onClose: () => void }) {
  return (
    <Stack gap="md">
      <Text size="sm">
        {why ?? 'Nobody is known to live there. Enter the tenancy, or who reported it, first.'}
      </Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Close
        </Button>
      </Group>
    </Stack>
  )
}

function LetterForm({ hazard, draft, onClose }: Props & { draft: SummaryDraft }) {
  const { preview, write } = useLetter(hazard)
  const [text, setText] = useState<SummaryText>()
  const { form, field, problem, fieldErrors, refuse, start, idOf } = useServerForm<LetterValues>({
    initialValues: toValues(draft),
  })
  const words = () => toWords(form.getValues(), draft.words.version)
  const show = form.onSubmit(() => {
    start()
    preview.mutate(words(), {
      onError: refuse,
      onSuccess: ({ text: shown, lacks }) => {
        if (lacks.length === 0) return setText(shown)
        const errors = byField(lacks)
        form.setErrors(errors)
        document.getElementById(idOf(Object.keys(errors)[0] ?? ''))?.focus()
      },
    })
  })
  const send = () =>
    write.mutate(words(), {
      onError: (error) => {
        setText(undefined)
        refuse(error)
      },
      onSuccess: () => {
        onClose()
        toast(
          form.getValues().method === 'Email'
            ? 'The summary is on its way.'
            : 'The summary is written. Print it, give it, then record when.',
        )
      },
    })
  if (text) {
    const byEmail = form.getValues().method === 'Email'
    return (
      <Stack gap="md">
        <Paper text={text} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => setText(undefined)} data-autofocus>
            Change the words
          </Button>
          <Button loading={write.isPending} onClick={send}>
            {byEmail ? 'Send by email' : 'Write it, to print'}
          </Button>
        </Group>
      </Stack>
    )
  }
  return (
    <FormFrame
      label="Written summary"
      submit="Show the letter"
      busy={preview.isPending}
      error={problem}
      fieldErrors={fieldErrors}
      onSubmit={show}
      onCancel={onClose}
    >
      <LetterFields draft={draft} field={field} contactId={form.values.contactId} />
    </FormFrame>
  )
}
