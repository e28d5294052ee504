/** Says of two that are alike that they are not the same, so that they are not proposed again. */
import { Button } from '@mantine/core'

import { type MergeSubject, type Pair, useDifferent } from '~/api/merges'

import { toast, toastProblem } from '../toast'

/** Says it, or takes it back; the way back stands in the news of it. */
export function useNotTheSame() {
  const { mutateAsync, isPending } = useDifferent()
  // Where it was asked for is gone once it is said, so the news do not wait for that place.
  async function settle(pair: Pair, differ: boolean) {
    try {
      await mutateAsync({ ...pair, differ })
      if (differ) toast('They are not proposed again.', () => void settle(pair, false))
      else toast('They are proposed again where they are alike.')
    } catch (error) {
      toastProblem((error as Error).message)
    }
  }
  return {
    say: (pair: Pair) => void settle(pair, true),
    takeBack: (pair: Pair) => void settle(pair, false),
    isPending,
  }
}

type Props = {
  subject: MergeSubject
  id: string
  other: string
  /** What the other is called, for those who hear the button alone. */
  name: string
}

export function NotTheSame({ subject, id, other, name }: Props) {
  const { say, isPending } = useNotTheSame()
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      loading={isPending}
      onClick={() => say({ subject, id, other })}
      aria-label={`Not the same: ${name}`}
    >
      Not the same
    </Button>
  )
}
