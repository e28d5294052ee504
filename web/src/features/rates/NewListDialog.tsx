/** Begins a version of a schedule of rates. */
import { Checkbox, Text, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'

import { useBeginList } from '~/api/rates'
import { dateFault } from '~/lib/time'
import { CountedArea } from '~/ui/Counted'
import { Dialog } from '~/ui/Dialog'
import { ContractorPicker } from '~/ui/data/ContractorPicker'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'

type Props = { today: string; onClose: () => void }

export function NewListDialog({ today, onClose }: Props) {
  const begin = useBeginList()
  const navigate = useNavigate()
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm({
    initialValues: {
      contractorId: null as string | null,
      validFrom: today,
      copy: true,
      note: '',
    },
    validate: { validFrom: dateFault },
  })
  const submit = form.onSubmit(({ contractorId, validFrom, copy, note }) => {
    start()
    begin.mutate(
      { contractorId, validFrom, copy, note: note.trim() || undefined },
      {
        onError: refuse,
        onSuccess: ({ id }) => void navigate({ to: '/rates/$listId', params: { listId: id } }),
      },
    )
  })
  return (
    <Dialog title="New version" onClose={onClose}>
      <FormFrame
        label="New version"
        submit="Begin it"
        busy={begin.isPending}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={submit}
        onCancel={onClose}
      >
        <div>
          <ContractorPicker {...field('contractorId')} />
          <Text size="sm" c="dimmed" mt={4}>
            With a firm the prices are its own; without one they are everybody’s.
          </Text>
        </div>
        <TextInput
          {...field('validFrom')}
          label="Counts from"
          type="date"
          min={today}
          withAsterisk
        />
        <Checkbox
          {...form.getInputProps('copy', { type: 'checkbox' })}
          label="Begin with the rates of the newest version"
        />
        <CountedArea {...field('note')} label="Note" limit={500} autosize minRows={2} />
      </FormFrame>
    </Dialog>
  )
}
