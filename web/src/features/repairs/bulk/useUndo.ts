/** Undoing a bulk change, with a word on what came of it. */
import { useNavigate } from '@tanstack/react-router'

import { useUndoBulk } from '~/api/bulk'
import { toast, toastProblem } from '~/ui/toast'

import { undoneWords } from './undoWords'

export function useUndo() {
  const navigate = useNavigate()
  const undo = useUndoBulk({
    onUndone: ({ run }) => {
      if (!run.leftAlone) return toast(undoneWords(run))
      toastProblem(undoneWords(run))
      // Which were left, and why.
      void navigate({ to: '/bulk-runs', search: { run: run.id } })
    },
    onRefused: (error) => toastProblem(error.message),
  })
  const run = (id: string, onUndone?: () => void) =>
    undo.mutate(id, { onSuccess: () => onUndone?.() })
  return { undo: run, busy: undo.isPending }
}
