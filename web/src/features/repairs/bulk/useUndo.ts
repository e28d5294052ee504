/** Undoing a bulk change, with a word on what came of it. */
import { useNavigate } from '@tanstack/react-router'

import { useUndoBulk } from '~/api/bulk'
import { toast, toastProblem } from '~/ui/toast'

import { undoneOf, undoneWords } from './undoWords'

export function useUndo() {
  const navigate = useNavigate()
  const undo = useUndoBulk({
    onUndone: (page) => {
      const undone = undoneOf(page)
      if (!undone.leftAlone) return toast(undoneWords(undone))
      const open = page.run.undoneAt ? '' : ' It can still be undone.'
      toastProblem(`${undoneWords(undone)}${open}`)
      // Which were left, and why.
      void navigate({ to: '/bulk-runs', search: { run: page.run.id } })
    },
    onRefused: (error) => toastProblem(error.message),
  })
  const run = (id: string, onUndone?: () => void) =>
    undo.mutate(id, { onSuccess: () => onUndone?.() })
  return { undo: run, busy: undo.isPending }
}
