/** A note for colleagues, kept in the browser until it is saved; it looks like no message. */
import { Button, Group, Textarea } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { type KeyboardEvent, type SyntheticEvent, useRef, useState } from 'react'

import { useAddNote } from '~/api/tickets'
import type { TicketPage } from '~/api/types'
import { useDraft } from '~/lib/draft'
import { toast } from '~/ui/toast'

import life from '../life/Life.module.css'
import { Mentions } from '../life/Mentions'
import { nameWritten, namingAt } from '../life/waits'

export function NoteBox({ page }: { page: TicketPage }) {
  const { id } = page.ticket
  const { allowed } = page.can.note
  const [note, setNote] = useDraft(`note-${id}`, '')
  const [caret, setCaret] = useState(0)
  const box = useRef<HTMLTextAreaElement>(null)
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

  function onName(name: string) {
    const [written, next] = nameWritten(note, caret, name)
    setNote(written)
    setCaret(next)
    box.current?.focus()
    // The caret is set once the new text stands in the box.
    requestAnimationFrame(() => box.current?.setSelectionRange(next, next))
  }

  const seeCaret = (event: SyntheticEvent<HTMLTextAreaElement>) =>
    setCaret(event.currentTarget.selectionStart)

  if (!allowed) return null
  return (
    <section className={life.internal} aria-label="Internal note">
      <div className={life.internalHead}>
        <IconLock size={14} aria-hidden /> Internal note: only colleagues see it
      </div>
      <Textarea
        ref={box}
        aria-label="Note"
        placeholder="Write a note for your colleagues; @ names one"
        autosize
        minRows={1}
        maxRows={10}
        data-note
        value={note}
        error={add.error?.fields.note ?? add.error?.message}
        onChange={(event) => {
          setNote(event.currentTarget.value)
          seeCaret(event)
        }}
        onSelect={seeCaret}
        onKeyDown={onKeyDown}
      />
      <Mentions typed={namingAt(note, caret)} onName={onName} />
      <Group justify="flex-end">
        <Button
          variant="default"
          onClick={save}
          loading={add.isPending}
          disabled={note.trim() === ''}
        >
          Add note
        </Button>
      </Group>
    </section>
  )
}
