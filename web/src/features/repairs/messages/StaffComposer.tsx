/** A colleague's message to a resident or a firm, kept as a draft of that thread until it is sent. */
import { useState } from 'react'

import { type KeptDraft, useKeptDraft } from '~/api/drafts'
import type { Thread } from '~/api/types'
import { toast } from '~/ui/toast'
import { useConfirm } from '~/ui/useConfirm'

import { DraftState } from '../ticket/DraftState'
import { useDoing, useLately } from '../ticket/doing'
import { SharedDrafts } from '../ticket/SharedDrafts'
import { Composer } from './Composer'
import { useSending } from './useSending'
import { partyWords, readsAsNote, routeWords } from './words'

type Props = { ticketId: string; thread: Thread; field: string }

export function StaffComposer({ ticketId, thread, field }: Props) {
  const draft = useKeptDraft(ticketId, 'Message')
  // Until it is kept, what is typed here counts; then what the server holds, also from elsewhere.
  const [typed, setTyped] = useState(draft.unsent?.fields[field])
  const text = typed ?? draft.saved?.fields[field] ?? ''
  const [writing, nudge] = useLately()
  useDoing(writing ? 'Writing' : undefined)
  const { send, sending, error } = useSending(ticketId)
  const [confirm, question] = useConfirm()
  const others = besides(draft, field)

  function onText(next: string) {
    setTyped(next)
    nudge()
    draft.keep({ fields: { ...others, [field]: next }, base: {} })
  }

  async function onSend() {
    const body = text.trim()
    if (body === '' || sending) return
    // A slip here is read by somebody outside, so what looks like a note is asked about.
    const sure =
      !readsAsNote(body) ||
      (await confirm({
        title: `Send this to ${thread.name}?`,
        text: `It reads like a note for colleagues. ${thread.name} will see every word, and it cannot be taken back.`,
        submit: `Send to ${thread.name}`,
      }))
    if (!sure) return
    setTyped(text)
    await draft.settle()
    try {
      const { contactId, contractorId } = thread
      await send({ contactId, contractorId, body })
      await draft.sent()
      if (Object.keys(others).length > 0) draft.keep({ fields: others, base: {} })
      setTyped(undefined)
      toast(`Sent to ${thread.name}.`)
    } catch {
      // What went wrong stands under the words, which stay.
      draft.keep({ fields: { ...others, [field]: text }, base: {} })
    }
  }

  return (
    <>
      <SharedDrafts drafts={draft.shared} field={field} text={text} onTake={onText} />
      <Composer
        to={thread.name}
        how={`${partyWords(thread).toLowerCase()}: ${routeWords(thread)}`}
        text={text}
        onText={onText}
        onSend={() => void onSend()}
        sending={sending}
        readOnly={!draft.ready}
        error={error}
      >
        {text.trim() === '' ? undefined : (
          <DraftState
            draft={ofThread(draft, field, others)}
            typed={text}
            shares
            onDiscard={() => setTyped('')}
            onRestored={() => setTyped(undefined)}
          />
        )}
      </Composer>
      {question}
    </>
  )
}

/** What was begun to others on the same ticket. */
function besides({ saved }: KeptDraft, field: string): Record<string, string> {
  const all = Object.entries(saved?.fields ?? {})
  return Object.fromEntries(all.filter(([name, text]) => name !== field && text.trim() !== ''))
}

/** The draft as if it were this thread's alone: dropping it leaves the others. */
function ofThread(draft: KeptDraft, field: string, others: Record<string, string>): KeptDraft {
  if (Object.keys(others).length === 0) return draft
  return {
    ...draft,
    discard: async () => {
      const text = draft.saved?.fields[field] ?? ''
      draft.keep({ fields: others, base: {} })
      return async () => draft.keep({ fields: { ...others, [field]: text }, base: {} })
    },
  }
}
