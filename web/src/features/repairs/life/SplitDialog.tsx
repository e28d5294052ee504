/** A second repair in one report: what it is, and which photographs and notes go along. */
import { Checkbox, Select, Text, Textarea } from '@mantine/core'
import { useState } from 'react'

import { useSplitTicket, useUndoTicketSplit } from '~/api/ticketLinks'
import type { Attachment, Category, Priority, TicketPage, TimelineEvent } from '~/api/types'
import { freshKey } from '~/lib/keys'
import { useNow } from '~/lib/now'
import { dayWords } from '~/lib/time'
import { categories, options } from '~/lib/words'
import { CountedInput } from '~/ui/Counted'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast, toastProblem } from '~/ui/toast'

import { PriorityField } from '../PriorityField'
import photos from '../photos/Photos.module.css'

type Values = {
  title: string
  description: string
  category: Category
  priority: Priority
  attachmentIds: string[]
  noteIds: string[]
}

export function SplitDialog({ page, onClose }: { page: TicketPage; onClose: () => void }) {
  const { ticket } = page
  const now = useNow()
  const [key] = useState(freshKey)
  const split = useSplitTicket(ticket.id)
  const undo = useUndoTicketSplit(ticket.id)
  const { form, field, frame, version, refuse, start } = useServerForm<Values>({
    record: ticket,
    initialValues: {
      title: '',
      description: '',
      category: ticket.category,
      priority: ticket.priority,
      attachmentIds: [],
      noteIds: [],
    },
    validate: { title: (title) => (title.trim() ? null : 'Say what else is wrong.') },
  })
  const submit = form.onSubmit((values) => {
    start()
    const body = {
      ...values,
      title: values.title.trim(),
      description: values.description.trim() || undefined,
      version,
    }
    split.mutate(
      { body, key },
      {
        onError: refuse,
        onSuccess: (done) => {
          onClose()
          toast(`${done.number} is a ticket of its own.`, () =>
            undo.mutate(done.id, { onError: (error) => toastProblem(error.message) }),
          )
        },
      },
    )
  })
  const title = `Split a second repair off ${ticket.number}`
  return (
    <Dialog title={title} onClose={onClose}>
      <FormFrame
        label={title}
        submit="Split"
        busy={split.isPending}
        {...frame}
        onSubmit={submit}
        onCancel={onClose}
      >
        <Text size="sm">
          The new ticket is of the same home and the same person. What it promises runs from when
          this was reported, on {dayWords(ticket.createdAt, now)}.
        </Text>
        <CountedInput
          {...field('title')}
          label="What else is wrong"
          limit={200}
          withAsterisk
          data-autofocus
        />
        <Textarea {...field('description')} label="Description" autosize minRows={2} />
        <Select
          {...field('category')}
          label="Category"
          data={options(categories)}
          allowDeselect={false}
        />
        <PriorityField
          value={form.values.priority}
          onChange={(next) => form.setFieldValue('priority', next)}
          error={form.errors.priority}
        />
        <PhotoChoice {...field('attachmentIds')} photos={ownPhotos(page.attachments)} />
        <NoteChoice {...field('noteIds')} notes={notesOf(page.events)} />
      </FormFrame>
    </Dialog>
  )
}

/** Those of a work order stay with the work. */
function ownPhotos(attachments: Attachment[]): Attachment[] {
  return attachments.filter(
    ({ kind, workOrderId, certificate }) => kind === 'Photo' && !workOrderId && !certificate,
  )
}

function notesOf(events: TimelineEvent[]): TimelineEvent[] {
  return events.filter(({ type }) => type === 'NoteAdded')
}

type Choice = { id: string; value?: string[]; onChange?: (ids: string[]) => void }

function PhotoChoice({ photos: all, ...choice }: Choice & { photos: Attachment[] }) {
  if (all.length === 0) return null
  return (
    <Checkbox.Group {...choice} label="Photos that go along" description="They move there.">
      {all.map(({ id, url, thumbnailUrl, fileName }) => (
        <Checkbox
          key={id}
          value={id}
          mt={8}
          label={
            <span className={photos.strip}>
              <img src={thumbnailUrl ?? url} alt="" loading="lazy" /> {fileName}
            </span>
          }
        />
      ))}
    </Checkbox.Group>
  )
}

function NoteChoice({ notes, ...choice }: Choice & { notes: TimelineEvent[] }) {
  if (notes.length === 0) return null
  return (
    <Checkbox.Group {...choice} label="Notes that go along" description="They stand here too.">
      {notes.map(({ id, text }) => (
        <Checkbox key={id} value={id} mt={8} label={text} />
      ))}
    </Checkbox.Group>
  )
}
