/** Triage: what kind of repair it is, how urgent, and who looks after it. */
import { Select, Textarea } from '@mantine/core'

import { useTriage } from '~/api/tickets'
import type { Category, Priority, TicketPage } from '~/api/types'
import { categories, options } from '~/lib/words'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

import { PriorityField, urgencyWhy } from '../PriorityField'
import { StaffField } from '../StaffField'

type Props = { page: TicketPage; onClose: () => void }
type Values = { category: Category; priority: Priority; coordinatorId: string | null; note: string }

export function TriageDialog({ page, onClose }: Props) {
  const { ticket } = page
  const triage = useTriage(ticket.id)
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm<Values>({
    initialValues: {
      category: ticket.category,
      priority: ticket.priority,
      coordinatorId: page.coordinator?.id ?? null,
      note: '',
    },
  })
  const asked = urgencyWhy(ticket.priority, form.values.priority, !ticket.respondedAt)
  const submit = form.onSubmit(({ note, ...values }) => {
    start()
    triage.mutate(
      { ...values, note: note.trim() || undefined },
      {
        onError: refuse,
        onSuccess: () => {
          onClose()
          toast(`${ticket.number} is triaged.`)
        },
      },
    )
  })
  return (
    <Dialog title={`Triage ${ticket.number}`} onClose={onClose}>
      <FormFrame
        label="Triage"
        submit="Triage"
        busy={triage.isPending}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={submit}
        onCancel={onClose}
      >
        <Select
          {...field('category')}
          label="Category"
          data={options(categories)}
          allowDeselect={false}
          searchable
          data-autofocus
        />
        <PriorityField
          value={form.values.priority}
          onChange={(priority) => form.setFieldValue('priority', priority)}
          error={form.errors.priority}
        />
        <StaffField
          {...field('coordinatorId')}
          label="Coordinator"
          placeholder="Nobody yet"
          current={page.coordinator}
          clearable
          clearButtonProps={{ 'aria-label': 'Clear coordinator' }}
        />
        <Textarea
          {...field('note')}
          label={asked ?? 'Note'}
          description={asked ? 'It stands on the timeline.' : 'Optional. Colleagues see it.'}
          withAsterisk={asked !== undefined}
          autosize
          minRows={2}
        />
      </FormFrame>
    </Dialog>
  )
}
