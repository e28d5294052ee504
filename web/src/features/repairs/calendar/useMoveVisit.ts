/** Moves a visit to another day at the same hours: asked before anybody is told, and with a way back. */
import { useState } from 'react'

import { ApiError } from '~/api/problem'
import type { Visit } from '~/api/types'
import { type SaidOfTime, useMoveVisitTo } from '~/api/visits'
import { useNow } from '~/lib/now'
import { dayWords, londonParts } from '~/lib/time'
import { toast, toastProblem } from '~/ui/toast'
import { useConfirm } from '~/ui/useConfirm'

import { canBeSaid, type Span } from '../orders/against'
import { dateOf, onDay } from './days'

/** A move that was refused until something is said. */
export type Refused = { visit: Visit; span: Span; told: string; isBack: boolean }

function asked(visit: Visit, { startAt, endAt }: Span, now: number) {
  const hours = `${londonParts(startAt).time} to ${londonParts(endAt).time}`
  const firm = visit.contractorName ?? 'the contractor'
  return {
    title: `Another day for ${visit.orderNumber}`,
    text: `${dayWords(startAt, now)}, ${hours}. The resident and ${firm} are told that it is agreed. To ask them first, open the visit and propose a time.`,
    submit: 'Move and tell them',
    usual: true,
  }
}

type Done = { onSuccess?: () => void; onError?: (error: Error) => void }

export function useMoveVisit() {
  const now = useNow()
  const [confirm, question] = useConfirm()
  const move = useMoveVisitTo()
  const [refused, setRefused] = useState<Refused>()

  function to(visit: Visit, span: Span, isBack: boolean, said: SaidOfTime = {}, done: Done = {}) {
    const { startAt, endAt } = span
    const back = () => to(visit, { startAt: visit.startAt, endAt: visit.endAt }, true)
    // Back in a slot it takes its place of it again, or somebody else would be given it too.
    const slotId = (isBack && visit.slotId) || undefined
    move.mutate(
      { visit, startAt, endAt, arrival: visit.arrival, slotId, ...said },
      {
        onSuccess: () => {
          done.onSuccess?.()
          if (isBack) toast(`${visit.orderNumber} is where it was.`)
          else toast(`${visit.orderNumber} is moved to ${dayWords(startAt, now)}.`, back)
        },
        onError: (error) => {
          if (done.onError) done.onError(error)
          else if (slotId && error instanceof ApiError && error.status === 409)
            toastProblem(`${visit.orderNumber} stays on its new day: its slot was taken meanwhile.`)
          else if (error instanceof ApiError && canBeSaid(error.fields))
            setRefused({ visit, span, told: error.message, isBack })
          else toastProblem(error.message)
        },
      },
    )
  }

  return {
    busy: move.isPending,
    refused,
    forget: () => setRefused(undefined),
    /** The move that was refused, with what is said of it. */
    again: (said: SaidOfTime, done: Done) =>
      refused && to(refused.visit, refused.span, refused.isBack, said, done),
    question,
    toDay: async (visit: Visit, date: string) => {
      if (!visit.can.change || date === dateOf(visit)) return
      const span = onDay(visit, date)
      if (!span) return toastProblem('Clocks in Britain show no such time on that day.')
      if (await confirm(asked(visit, span, now))) to(visit, span, false)
    },
  }
}
