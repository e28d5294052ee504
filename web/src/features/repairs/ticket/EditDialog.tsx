/** Changing what a ticket says. When somebody else was faster, what was typed is kept. */
import { Alert, Select, Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { type ApiError, isStale } from '~/api/problem'
import { ticketKeys, useEditTicket } from '~/api/tickets'
import type { Category, Priority, TicketPage } from '~/api/types'
import { categories, options } from '~/lib/words'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast, toastProblem } from '~/ui/toast'

import { PriorityField } from '../PriorityField'

type Props = { page: TicketPage; onClose: () => void }
type Values = { title: string; description: string; category: Category; priority: Priority }

function valuesOf({ ticket }: TicketPage): Values {
  const { title, description, category, priority } = ticket
  return { title, description: description ?? '', category, priority }
}

export function EditDialog({ page, onClose }: Props) {
  const { id, number, version } = page.ticket
  const queryClient = useQueryClient()
  const edit = useEditTicket(id)
  const [before] = useState(() => valuesOf(page))
  const [base, setBase] = useState(version)
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm<Values>({
    initialValues: before,
    validate: { title: (title) => (title.trim() === '' ? 'Say what is wrong.' : null) },
  })

  const submit = form.onSubmit((values) => {
    start()
    edit.mutate({ ...values, version: base }, { onSuccess: saved, onError: failed })
  })

  function saved(next: TicketPage) {
    onClose()
    toast(`${number} is saved.`, () => {
      edit.mutate(
        { ...before, version: next.ticket.version },
        { onError: (error) => toastProblem(error.message) },
      )
    })
  }

  function failed(error: ApiError) {
    refuse(error)
    if (!isStale(error)) return
    void queryClient
      .fetchQuery({ queryKey: ticketKeys.page(id), staleTime: 0 })
      .then((fresh) => setBase((fresh as TicketPage).ticket.version))
  }

  return (
    <Dialog title={`Edit ${number}`} onClose={onClose}>
      <FormFrame
        label="Edit"
        submit="Save"
        busy={edit.isPending}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={submit}
        onCancel={onClose}
      >
        {version !== base && !problem && (
          <Alert color="gray" title="Changed by somebody else">
            The title is now “{page.ticket.title}”. Saving replaces what they wrote.
          </Alert>
        )}
        <TextInput {...field('title')} label="Title" withAsterisk maxLength={200} data-autofocus />
        <Textarea {...field('description')} label="Description" autosize minRows={3} maxRows={14} />
        <Select
          {...field('category')}
          label="Category"
          data={options(categories)}
          allowDeselect={false}
          searchable
        />
        <PriorityField
          value={form.values.priority}
          onChange={(priority) => form.setFieldValue('priority', priority)}
          error={form.errors.priority}
        />
      </FormFrame>
    </Dialog>
  )
}
