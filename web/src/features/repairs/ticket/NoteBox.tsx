/** A note for colleagues, kept as a draft until it is added; it looks like no message. */
import { Button, Group, Textarea } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { type KeyboardEvent, type SyntheticEvent, useRef, useState } from 'react'

import { useKeptDraft } from '~/api/drafts'
import { useAddNote } from '~/api/tickets'
import type { TicketPage } from '~/api/types'
import { toast } from '~/ui/toast'

import life from '../life/Life.module.css'
import { Mentions } from '../life/Mentions'
import { nameWritten, namingAt } from '../life/waits'
import { DraftState } from './DraftState'
import { useDoing, useLately } from './doing'
import { SharedDrafts } from './SharedDrafts'

export function NoteBox({ page }: { page: TicketPage }) {
  const { id } = page.ticket
  const { allowed } = page.can.note
  const draft = useKeptDraft(id, 'Note', allowed)
  // Until it is kept, what is typed here counts; then what the server holds, also from elsewhere.
  const [typed, setTyped] = useState(draft.unsent?.fields.text)
  const note = typed ?? draft.saved?.fields.text ?? ''
  const [writing, nudge] = useLately()
  useDoing(writing ? 'Writing' : undefined)
  const [caret, setCaret] = useState(0)
  const box = useRef<HTMLTextAreaElement>(null)
  const [asked, setAsked] = useState(false)
  const empty = note.trim() === ''
  const add = useAddNote(id)
  if (typed !== undefined && draft.state === 'idle' && typed === draft.saved?.fields.text) {
    setTyped(undefined)
  }

  function setNote(text: string) {
    setTyped(text)
    nudge()
    draft.keep({ fields: { text }, base: {} })
  }

  async function save() {
    if (add.isPending) return
    setAsked(empty)
    if (empty) return box.current?.focus()
    setTyped(note)
    await draft.settle()
    add.mutate(note.trim(), {
      onError: () => draft.keep({ fields: { text: note }, base: {} }),
      onSuccess: () => {
        void draft.sent()
        setTyped(undefined)
        toast('Note added.')
      },
    })
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) void save()
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
      <SharedDrafts drafts={draft.shared} field="text" text={note} onTake={setNote} />
      <Textarea
        ref={box}
        aria-label="Note"
        placeholder="Write a note for your colleagues; @ names one"
        autosize
        minRows={1}
        maxRows={10}
        data-note
        readOnly={!draft.ready}
        value={note}
        error={
          asked && empty ? 'Write the note first.' : (add.error?.fields.note ?? add.error?.message)
        }
        onChange={(event) => {
          setNote(event.currentTarget.value)
          seeCaret(event)
        }}
        onSelect={seeCaret}
        onKeyDown={onKeyDown}
      />
      <Mentions typed={namingAt(note, caret)} onName={onName} />
      <Group justify="space-between">
        <DraftState draft={draft} typed={note} onDiscard={() => setTyped(undefined)} shares />
        <Button variant="default" ml="auto" onClick={() => void save()} loading={add.isPending}>
          Add note
        </Button>
      </Group>
    </section>
  )
}
