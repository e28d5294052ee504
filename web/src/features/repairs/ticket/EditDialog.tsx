/** Changing what a ticket says. It is kept as a draft; when somebody else was faster, both are shown. */
import { Alert, Select, Skeleton, Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { type KeptDraft, useKeptDraft } from '~/api/drafts'
import { type ApiError, isStale } from '~/api/problem'
import { ticketQuery, useEditTicket } from '~/api/tickets'
import type { Category, Priority, TicketPage } from '~/api/types'
import type { Texts } from '~/lib/merge'
import { categories, options, words } from '~/lib/words'
import { CollisionNotice } from '~/ui/Collision'
import { CountedInput } from '~/ui/Counted'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast, toastProblem } from '~/ui/toast'
import { useCollision } from '~/ui/useCollision'

import { PriorityField, urgencyWhy } from '../PriorityField'
import { DraftState } from './DraftState'
import { useDoing, useOthers } from './doing'

type Props = { page: TicketPage; onClose: () => void }
type Values = { title: string; description: string; category: Category; priority: Priority }

const labels = {
  title: 'Title',
  description: 'Description',
  category: 'Category',
  priority: 'Priority',
}

function valuesOf({ ticket }: TicketPage): Values {
  const { title, description, category, priority } = ticket
  return { title, description: description ?? '', category, priority }
}

/** Who changed its facts last. */
function changedBy({ events }: TicketPage): string | undefined {
  const kinds = ['TicketUpdated', 'TicketTriaged']
  return events.find(({ type }) => kinds.includes(type))?.actor?.name
}

export function EditDialog({ page, onClose }: Props) {
  const draft = useKeptDraft(page.ticket.id, 'Edit')
  // A form that was discarded or brought back begins anew.
  const [round, setRound] = useState(0)
  useDoing('Editing')
  return (
    <Dialog title={`Edit ${page.ticket.number}`} onClose={onClose}>
      {draft.ready ? (
        <EditForm
          key={round}
          page={page}
          draft={draft}
          onAnew={() => setRound(round + 1)}
          onClose={onClose}
        />
      ) : (
        <Skeleton height={320} />
      )}
    </Dialog>
  )
}

type FormProps = Props & { draft: KeptDraft; onAnew: () => void }

function EditForm({ page, draft, onAnew, onClose }: FormProps) {
  const { id, number, version } = page.ticket
  const queryClient = useQueryClient()
  const edit = useEditTicket(id)
  const others = useOthers().filter(({ doing }) => doing === 'Editing')
  const [before] = useState(() => valuesOf(page))
  const [kept] = useState(() => draft.unsent ?? draft.saved)
  const [begun] = useState(() => ({
    // A draft whose version is not known is compared with what stands there.
    version: kept ? (kept.baseVersion ?? -1) : version,
    values: { ...before, ...kept?.base } as Texts,
  }))
  const [reason, setReason] = useState('')
  const { form, field, at, problem, fieldErrors, refuse, start } = useServerForm<Values>({
    initialValues: { ...before, ...(kept?.fields as Partial<Values>) },
    validate: { title: (title) => (title.trim() === '' ? 'Say what is wrong.' : null) },
    onValuesChange: (fields) =>
      draft.keep({ fields, base: collision.base, baseVersion: collision.version }),
  })
  const collision = useCollision({
    begun,
    now: { version, values: valuesOf(page) },
    mine: form.values,
    set: (name, value) => form.setFieldValue(name as keyof Values, value as never),
  })

  const submit = form.onSubmit(async (values) => {
    start()
    await draft.settle()
    const why = urgencyWhy(page.ticket.priority, values.priority) && (reason.trim() || undefined)
    edit.mutate(
      { ...values, reason: why, version: collision.version },
      { onSuccess: saved, onError: failed },
    )
  })

  function saved(next: TicketPage) {
    void draft.sent()
    onClose()
    toast(`${number} is saved.`, () => {
      edit.mutate(
        { ...before, reason: takenBack(next), version: next.ticket.version },
        { onError: (error) => toastProblem(error.message) },
      )
    })
  }

  function takenBack({ ticket }: TicketPage) {
    return ticket.priority === before.priority ? undefined : 'Taken back at once'
  }

  function failed(error: ApiError) {
    draft.keep({ fields: form.values, base: collision.base, baseVersion: collision.version })
    refuse(error)
    if (!isStale(error)) return
    // What stands there now is compared with what was typed as soon as it is here.
    void queryClient.fetchQuery({ ...ticketQuery(id), staleTime: 0 }).catch(refuse)
  }

  const asked = urgencyWhy(page.ticket.priority, form.values.priority)
  const changed = JSON.stringify(form.values) !== JSON.stringify(collision.base)
  return (
    <FormFrame
      label="Edit"
      submit="Save"
      busy={edit.isPending}
      blocked={collision.open ? 'Choose what to keep first.' : undefined}
      error={problem}
      fieldErrors={fieldErrors}
      onSubmit={(event) => void submit(event)}
      onCancel={onClose}
      kept
    >
      {others.length > 0 && (
        <Alert
          color="gray"
          title={`Also changing this: ${others.map(({ name }) => name).join(', ')}`}
        >
          Whoever saves second is shown both.
        </Alert>
      )}
      <CollisionNotice
        collision={collision}
        labels={labels}
        by={changedBy(page)}
        say={(name, value) => (name === 'category' || name === 'priority' ? words(value) : value)}
      />
      <CountedInput
        {...field('title')}
        label="Title"
        withAsterisk
        limit={200}
        autoFocus
        data-autofocus
      />
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
      {asked && (
        <Textarea
          {...at('reason')}
          label={asked}
          description="It stands on the timeline."
          withAsterisk
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autosize
          minRows={2}
        />
      )}
      {changed && (
        <DraftState
          draft={draft}
          typed={form.values.title}
          onDiscard={onAnew}
          onRestored={onAnew}
        />
      )}
    </FormFrame>
  )
}
