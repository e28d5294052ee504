/** Looks at a home that was damp, 6 and 12 weeks after its case ended. */
import { Button, Group, NumberInput, Select, Text, Textarea } from '@mantine/core'
import { useState } from 'react'

import { useHazard } from '~/api/hazards'
import type { Attachment, CheckResult, DampCheck, HazardCase } from '~/api/types'
import { dateWords } from '~/lib/time'
import { CountedArea } from '~/ui/Counted'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

import { DropZone } from '../photos/DropZone'
import { PhotoStrip } from '../photos/EventPhotos'
import { PickedFiles } from '../photos/PickedFiles'
import { useUploads } from '../photos/useUploads'
import { choices } from './words'

const results: Record<CheckResult, string> = {
  dry: 'It stayed dry',
  returned: 'It is back: propose a new case',
  not_needed: 'Nobody needs to look',
}

type Props = { hazard: HazardCase; attachments: Attachment[]; writes: boolean }

export function DampChecks({ hazard, attachments, writes }: Props) {
  const [check, setCheck] = useState<DampCheck>()
  if (hazard.checks.length === 0) return null
  return (
    <div>
      <Text size="sm" fw={600}>
        Looking again after damp
      </Text>
      {hazard.checks.map((one) => (
        <div key={one.id}>
          <Group gap="xs" mt={4}>
            <Text size="sm">
              After {one.weeks} weeks, {dateWords(one.dueOn)}
              {one.result && `: ${results[one.result].split(':')[0]?.toLowerCase()}`}
              {one.note && ` (${one.note})`}
            </Text>
            {writes && !one.doneAt && (
              <Button variant="default" size="compact-sm" onClick={() => setCheck(one)}>
                Record look after {one.weeks} weeks
              </Button>
            )}
          </Group>
          {foundWords(one) && (
            <Text size="sm" c="dimmed">
              {foundWords(one)}
            </Text>
          )}
          <PhotoStrip ids={one.photoIds} attachments={attachments} />
        </div>
      ))}
      {check && <CheckDialog hazard={hazard} check={check} onClose={() => setCheck(undefined)} />}
    </div>
  )
}

/** "Reading 18.5 % WME. Cause: a cold bridge" */
function foundWords({ moisturePercent, cause }: DampCheck): string {
  const reading = moisturePercent == null ? undefined : `Reading ${moisturePercent} % WME`
  return [reading, cause && `Cause: ${cause}`].filter(Boolean).join('. ')
}

type DialogProps = { hazard: HazardCase; check: DampCheck; onClose: () => void }
type Values = { result: CheckResult; note: string; moisturePercent: number | string; cause: string }

function CheckDialog({ hazard, check, onClose }: DialogProps) {
  const { check: send } = useHazard(hazard)
  const uploads = useUploads(hazard.ticketId)
  const [sending, setSending] = useState(false)
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm<Values>({
    initialValues: { result: 'dry', note: '', moisturePercent: '', cause: '' },
    validate: { note: (note) => (note.trim() ? null : 'Write what was seen.') },
  })
  const submit = form.onSubmit(async ({ result, note, moisturePercent, cause }) => {
    start()
    setSending(true)
    const sent = await uploads.send({ kind: 'tickets', id: hazard.ticketId }, 'after')
    setSending(false)
    if (!sent) return
    send.mutate(
      {
        weeks: check.weeks,
        result,
        note: note.trim(),
        moisturePercent: moisturePercent === '' ? undefined : Number(moisturePercent),
        cause: cause.trim() || undefined,
        photoIds: uploads.sent(),
      },
      {
        onError: refuse,
        onSuccess: () => {
          onClose()
          toast('The look is recorded.')
        },
      },
    )
  })
  return (
    <Dialog title={`Look after ${check.weeks} weeks`} onClose={onClose}>
      <FormFrame
        label="Look after damp"
        submit="Record"
        busy={sending || send.isPending}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={(event) => void submit(event)}
        onCancel={onClose}
      >
        <Select
          {...field('result')}
          label="What was found"
          data={choices(results)}
          allowDeselect={false}
          data-autofocus
        />
        <Textarea {...field('note')} label="What was seen" withAsterisk autosize minRows={2} />
        <NumberInput
          {...field('moisturePercent')}
          label="Moisture reading"
          description="What the meter showed, in % WME (wood moisture equivalent)."
          suffix=" %"
          min={0}
          max={100}
          decimalScale={1}
        />
        <CountedArea
          {...field('cause')}
          label="What it comes from"
          description="A leak, a cold bridge, a fan that does not run."
          limit={500}
          autosize
          minRows={1}
        />
        <DropZone label="Add photos" hint="The places that were damp." onFiles={uploads.add} />
        <PickedFiles uploads={uploads} />
      </FormFrame>
    </Dialog>
  )
}
