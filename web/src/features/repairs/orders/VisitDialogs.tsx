/** What is said to a visit: another time, that it is off, or that nobody was in. */

import { Text, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'

import type { Visit } from '~/api/types'
import { bookingQuery, useAnswerVisit, useCancelVisit } from '~/api/visits'
import { useNow } from '~/lib/now'
import { londonDate } from '~/lib/time'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { ReasonDialog } from '~/ui/ReasonDialog'
import { toast } from '~/ui/toast'

import { againstOf, checkSaid, nothingSaid, type Said, saidBody } from './against'
import { NoAccessDialog } from './NoAccessDialog'
import { NeedsLine, SaidFields } from './SaidFields'
import { TimeFields } from './TimeFields'
import { checkTime, spanOf, type TimeValues } from './visitWords'

export type VisitDialogName = 'counter' | 'decline' | 'cancel' | 'no-access'
type Props = { visit: Visit; onClose: () => void }

export function VisitDialog({ name, ...props }: Props & { name: VisitDialogName }) {
  switch (name) {
    case 'counter':
      return <CounterDialog {...props} />
    case 'decline':
      return <DeclineDialog {...props} />
    case 'cancel':
      return <OffDialog {...props} />
    case 'no-access':
      return <NoAccessDialog {...props} />
  }
}

type Values = TimeValues & Said & { reason: string }

function CounterDialog({ visit, onClose }: Props) {
  const now = useNow()
  const answer = useAnswerVisit(visit)
  // Whoever lives there may not call off what others ask, and is asked nothing of this.
  const facts = useQuery({ ...bookingQuery(visit.workOrderId), enabled: visit.can.cancel }).data
  const againstTime = (values: TimeValues) => againstOf(facts, spanOf(values), now)
  const mayOverride = !!facts?.mayOverride
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm<Values>({
    initialValues: {
      ...nothingSaid,
      date: londonDate(now, 1),
      arrival: 'morning',
      from: '09:00',
      until: '12:00',
      reason: '',
    },
    validate: (values) => ({
      ...checkTime(values),
      ...checkSaid(values, againstTime(values), mayOverride),
    }),
  })
  const submit = form.onSubmit((values) => {
    start()
    answer.mutate(
      {
        answer: 'counter',
        ...spanOf(values),
        arrival: values.arrival,
        ...saidBody(values, againstTime(values)),
        reason: values.reason.trim() || undefined,
      },
      {
        onError: refuse,
        onSuccess: () => {
          onClose()
          toast('The others are asked; you hear what they say.')
        },
      },
    )
  })
  return (
    <Dialog title="Another time" onClose={onClose}>
      <FormFrame
        label="Another time"
        submit="Ask for this time"
        busy={answer.isPending}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={submit}
        onCancel={onClose}
      >
        <NeedsLine facts={facts} />
        <TimeFields
          field={field}
          values={form.values}
          onArrival={(value) => form.setFieldValue('arrival', value)}
        />
        <SaidFields against={againstTime(form.values)} mayOverride={mayOverride} field={field} />
        <Textarea {...field('reason')} label="What the others should know" autosize minRows={2} />
      </FormFrame>
    </Dialog>
  )
}

/** A time does not suit, and no other is named: whoever comes names one. */
function DeclineDialog({ visit, onClose }: Props) {
  const answer = useAnswerVisit(visit)
  const asked = visit.status === 'Proposed'
  const title = asked ? 'The time does not suit' : 'You cannot be in'
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm({
    initialValues: { reason: '' },
  })
  const submit = form.onSubmit(({ reason }) => {
    start()
    answer.mutate(
      { answer: 'decline', reason: reason.trim() || undefined },
      {
        onError: refuse,
        onSuccess: () => {
          onClose()
          toast('The others are told; they name another time.')
        },
      },
    )
  })
  return (
    <Dialog title={title} onClose={onClose}>
      <FormFrame
        label={title}
        submit={asked ? 'It does not suit' : 'I cannot be in'}
        busy={answer.isPending}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={submit}
        onCancel={onClose}
      >
        <Text size="sm">
          {asked
            ? 'You need not name another time: the others do.'
            : 'The visit is off, everybody is told, and you are asked for another time.'}
        </Text>
        <Textarea {...field('reason')} label="Why, if you like" autosize minRows={2} />
      </FormFrame>
    </Dialog>
  )
}

function OffDialog({ visit, onClose }: Props) {
  const cancel = useCancelVisit(visit)
  const asked = visit.status === 'Proposed'
  return (
    <ReasonDialog
      title={asked ? 'Take the time back' : 'Call the visit off'}
      explain={
        asked
          ? 'Nobody is asked for this time any more.'
          : 'Everybody is told. The job stays with the contractor, and another visit can be agreed.'
      }
      label="Reason"
      submit={asked ? 'Take back' : 'Call off'}
      danger={!asked}
      busy={cancel.isPending}
      onClose={onClose}
      send={(reason, { onSuccess, onError }) =>
        cancel.mutate(reason, {
          onError,
          onSuccess: () => {
            onSuccess()
            toast(asked ? 'The time is taken back.' : 'The visit is off; everybody is told.')
          },
        })
      }
    />
  )
}
