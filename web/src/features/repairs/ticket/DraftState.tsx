/** Whether what is typed is kept, and the way to drop it. */
import { Button, Group, Text } from '@mantine/core'

import type { KeptDraft } from '~/api/drafts'
import { useNow } from '~/lib/now'
import { agoWords } from '~/lib/time'
import { Tag } from '~/ui/Tag'
import { toast, toastProblem } from '~/ui/toast'

type Props = {
  draft: KeptDraft
  typed: string
  onDiscard: () => void
  onRestored?: () => void
  /** It is something that colleagues may be shown. */
  shares?: boolean
}

export function DraftState({ draft, typed, onDiscard, onRestored, shares }: Props) {
  const now = useNow()
  if (typed.trim() === '' && !draft.saved) return null

  async function discard() {
    try {
      const restore = await draft.discard()
      onDiscard()
      toast('The draft is gone.', () => {
        restore().then(onRestored, (error: Error) => toastProblem(error.message))
      })
    } catch (error) {
      toastProblem((error as Error).message)
    }
  }

  const isShared = Boolean(draft.saved?.sharedAt)

  async function share() {
    try {
      await draft.share(!isShared)
      toast(isShared ? 'The draft is yours alone again.' : 'Your colleagues can read the draft.')
    } catch (error) {
      toastProblem((error as Error).message)
    }
  }

  return (
    <Group gap="xs">
      <Tag meaning="plain">{isShared ? 'Shared draft' : 'Draft'}</Tag>
      <Text size="xs" c="dimmed" role="status">
        {words(draft, now)}
      </Text>
      {shares && typed.trim() !== '' && (
        <Button variant="subtle" size="compact-xs" onClick={() => void share()}>
          {isShared ? 'Stop sharing' : 'Share with colleagues'}
        </Button>
      )}
      <Button variant="subtle" size="compact-xs" onClick={() => void discard()}>
        Discard draft
      </Button>
    </Group>
  )
}

function words({ state, saved }: KeptDraft, now: number): string {
  switch (state) {
    case 'failed':
      return 'Not saved yet: trying again'
    case 'idle':
      return saved ? `Saved ${agoWords(saved.savedAt, now)}` : 'Not saved yet'
    default:
      return 'Saving…'
  }
}
