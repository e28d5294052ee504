/** Looks at a home that was damp, 6 and 12 weeks after its case ended. */
import { Button, Group, Select, Text, Textarea } from '@mantine/core'
import { useState } from 'react'

import { useHazard } from '~/api/hazards'
import type { CheckResult, DampCheck, HazardCase } from '~/api/types'
import { dateWords } from '~/lib/time'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

import { choices } from './words'

const results: Record<CheckResult, string> = {
  dry: 'It stayed dry',
  returned: 'It is back: propose a new case',
  not_needed: 'Nobody needs to look',
}

type Props = { hazard: HazardCase; writes: boolean }

export function DampChecks({ hazard, writes }: Props) {
  const [check, setCheck] = useState<DampCheck>()
  if (hazard.checks.length === 0) return null
  return (
    <div>
      <Text size="sm" fw={600}>
        Looking again after damp
      </Text>
      {hazard.checks.map((one) => (
        <Group key={one.id} gap="xs" mt={4}>
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
      ))}
      {check && <CheckDialog hazard={hazard} check={check} onClose={() => setCheck(undefined)} />}
    </div>
  )
}

type DialogProps = { hazard: HazardCase; check: DampCheck; onClose: () => void }
type Values = { result: CheckResult; note: string }

function CheckDialog({ hazard, check, onClose }: DialogProps) {
  const { check: send } = useHazard(hazard)
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm<Values>({
    initialValues: { result: 'dry', note: '' },
    validate: { note: (note) => (note.trim() ? null : 'Write what was seen.') },
  })
  const submit = form.onSubmit(({ result, note }) => {
    start()
    send.mutate(
      { weeks: check.weeks, result, note: note.trim() },
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
        busy={send.isPending}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={submit}
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
      </FormFrame>
    </Dialog>
  )
}
