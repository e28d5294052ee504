/** Recording what was done about a hazard, with what shows it. */
import { Select, Text, Textarea } from '@mantine/core'

import { useHazard } from '~/api/hazards'
import type { HazardCase, HazardOutcome, HazardStep, TicketPage } from '~/api/types'
import { useNow } from '~/lib/now'
import { dateFault, londonInstant, londonParts, timeFault } from '~/lib/time'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

import { MomentFields } from './MomentFields'
import { choices, outcomeWords, stepsLeft, stepWords } from './words'

type Props = { hazard: HazardCase; page: TicketPage; onClose: () => void }
type Values = {
  stage: HazardStep
  at: string
  time: string
  note: string
  reason: string
  attachmentId: string | null
  outcome: HazardOutcome
  supplementaryWork: 'yes' | 'no'
}

export function StageDialog({ hazard, page, onClose }: Props) {
  const { record } = useHazard(hazard)
  const today = londonParts(useNow())
  const steps = stepsLeft(hazard)
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm<Values>({
    initialValues: {
      stage: steps[0] ?? 'AccessAttempted',
      at: today.date,
      time: today.time,
      note: '',
      reason: '',
      attachmentId: null,
      outcome: 'significant_hazard',
      supplementaryWork: 'yes',
    },
    validate: {
      at: dateFault,
      time: (time, { at }) => timeFault(at, time),
      note: (note, { attachmentId }) =>
        note.trim() || attachmentId ? null : 'Write what shows it, or choose an attachment.',
      attachmentId: (id, { stage }) =>
        stage !== 'SummaryGiven' || id ? null : 'Choose what shows that it was sent.',
      reason: (reason, { stage }) =>
        stage !== 'SummaryGiven' || reason.trim() ? null : 'Say why it was no letter of this case.',
    },
  })
  const { stage, outcome } = form.values
  const finished = stage === 'InvestigationFinished'
  const summary = stage === 'SummaryGiven'
  const submit = form.onSubmit((values) => {
    start()
    const found = finished
      ? { outcome: values.outcome, supplementaryWork: values.supplementaryWork === 'yes' }
      : {}
    record.mutate(
      {
        stage: values.stage,
        at: londonInstant(values.at, values.time) ?? '',
        note: values.note.trim() || undefined,
        attachmentId: values.attachmentId ?? undefined,
        reason: summary ? values.reason.trim() : undefined,
        ...found,
      },
      {
        onError: refuse,
        onSuccess: () => {
          onClose()
          toast(`Recorded: ${stepWords[values.stage].toLowerCase()}.`)
        },
      },
    )
  })
  return (
    <Dialog title="Record what was done" onClose={onClose}>
      <FormFrame
        label="Record what was done"
        submit="Record"
        busy={record.isPending}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={submit}
        onCancel={onClose}
      >
        <Select
          {...field('stage')}
          label="What"
          data={steps.map((value) => ({ value, label: stepWords[value] }))}
          allowDeselect={false}
          data-autofocus
        />
        <MomentFields day={field('at')} time={field('time')} label="When it happened" />
        {finished && (
          <Select
            {...field('outcome')}
            label="What was found"
            data={choices(outcomeWords)}
            allowDeselect={false}
          />
        )}
        {finished && outcome !== 'no_hazard' && (
          <Select
            {...field('supplementaryWork')}
            label="Is more work needed to keep it away?"
            data={[
              { value: 'yes', label: 'Yes' },
              { value: 'no', label: 'No' },
            ]}
            allowDeselect={false}
          />
        )}
        {summary && (
          <>
            <Text size="sm">
              A letter written under this case is recorded by itself. Record one that was sent
              another way with what shows it: add a photo or a copy to the ticket first.
            </Text>
            <Textarea
              {...field('reason')}
              label="Why it was no letter of this case"
              autosize
              withAsterisk
            />
          </>
        )}
        <Textarea {...field('note')} label="What shows it" autosize minRows={3} />
        {(summary || page.attachments.length > 0) && (
          <Select
            {...field('attachmentId')}
            label="Photo or document of the ticket"
            withAsterisk={summary}
            data={page.attachments.map(({ id, fileName }) => ({ value: id, label: fileName }))}
            clearable
            clearButtonProps={{ 'aria-label': 'Clear attachment' }}
          />
        )}
      </FormFrame>
    </Dialog>
  )
}
