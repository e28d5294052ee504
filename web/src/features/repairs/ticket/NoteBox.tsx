/** A note for colleagues, kept in the browser until it is saved. */
import { Button, Textarea } from '@mantine/core'
import type { KeyboardEvent } from 'react'

import { useAddNote } from '~/api/tickets'
import type { TicketPage } from '~/api/types'
import { useDraft } from '~/lib/draft'
import { toast } from '~/ui/toast'

import styles from './Ticket.module.css'

export function NoteBox({ page }: { page: TicketPage }) {
  const { id } = page.ticket
  const { allowed } = page.can.note
  const [note, setNote] = useDraft(`note-${id}`, '')
  const add = useAddNote(id)

  function save() {
    if (note.trim() === '' || add.isPending) return
    add.mutate(note.trim(), {
      onSuccess: () => {
        setNote('')
        toast('Note added.')
      },
    })
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) save()
  }

  if (!allowed) return null
  return (
    <div className={styles.note}>
      <Textarea
        aria-label="Note"
        placeholder="Write a note for your colleagues"
        autosize
        minRows={1}
        maxRows={10}
        data-note
        value={note}
        error={add.error?.fields.note ?? add.error?.message}
        onChange={(event) => setNote(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Button
        variant="default"
        onClick={save}
        loading={add.isPending}
        disabled={note.trim() === ''}
      >
        Add note
      </Button>
    </div>
  )
}
