/** Moves a visit to another day at the same hours, with a way back. */

import type { Visit } from '~/api/types'
import { useMoveVisitTo } from '~/api/visits'
import { useNow } from '~/lib/now'
import { dayWords } from '~/lib/time'
import { toast, toastProblem } from '~/ui/toast'

import { dateOf, onDay } from './days'

export function useMoveVisit() {
  const now = useNow()
  const move = useMoveVisitTo()

  return (visit: Visit, date: string) => {
    if (!visit.can.change || date === dateOf(visit)) return
    const times = onDay(visit, date)
    if (!times) return toastProblem('Clocks in Britain show no such time on that day.')
    const { startAt, endAt, arrival } = visit
    const back = () =>
      move.mutate(
        { visit, startAt, endAt, arrival },
        {
          onSuccess: () => toast(`${visit.orderNumber} is where it was.`),
          onError: (error) => toastProblem(error.message),
        },
      )
    move.mutate(
      { visit, ...times, arrival },
      {
        onSuccess: () =>
          toast(`${visit.orderNumber} is moved to ${dayWords(times.startAt, now)}.`, back),
        onError: (error) => toastProblem(error.message),
      },
    )
  }
}
