/** Asks, where the server refused a time, for what it takes to have it all the same. */
import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'

import type { Visit } from '~/api/types'
import { bookingQuery, type SaidOfTime } from '~/api/visits'
import { useNow } from '~/lib/now'
import { visitWords } from '~/lib/time'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { Loaded } from '~/ui/Loaded'
import { Rows } from '~/ui/Skeletons'

import {
  againstOf,
  checkSaid,
  needsReason,
  nothingSaid,
  type Said,
  type Span,
  saidBody,
  withRefusal,
} from './against'
import { NeedsLine, SaidFields } from './SaidFields'

type Done = { onSuccess: () => void; onError: (error: Error) => void }

type Props = {
  title: string
  submit: string
  visit: Visit
  span: Span
  /** Why it was refused. */
  told: string
  busy: boolean
  onClose: () => void
  send: (said: SaidOfTime, done: Done) => void
}

export function AgainstDialog(props: Props) {
  const query = useQuery(bookingQuery(props.visit.workOrderId))
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <Loaded query={query} skeleton={<Rows rows={2} height={56} />}>
        {(facts) => <AgainstForm {...props} facts={facts} />}
      </Loaded>
    </Dialog>
  )
}

type FormProps = Props & { facts: Parameters<typeof againstOf>[0] }

function AgainstForm({ facts, visit, span, told, ...props }: FormProps) {
  const now = useNow()
  const two = visit.twoPeople || visit.operatives.length > 1
  const against = withRefusal(againstOf(facts, span, now, two), told)
  const mayOverride = !!facts?.mayOverride
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm<Said>({
    initialValues: nothingSaid,
    validate: (said) => checkSaid(said, against, mayOverride),
  })
  const asks = against.two || against.late.length > 0 || (needsReason(against) && mayOverride)
  const submit = form.onSubmit((said) => {
    start()
    props.send(saidBody(said, against), { onSuccess: props.onClose, onError: refuse })
  })
  return (
    <FormFrame
      label={props.title}
      submit={props.submit}
      busy={props.busy}
      error={problem ?? (asks ? undefined : told)}
      fieldErrors={fieldErrors}
      onSubmit={submit}
      onCancel={props.onClose}
    >
      <Text size="sm">
        {visitWords(span.startAt, span.endAt, now)}, UK time, with{' '}
        {visit.contractorName ?? 'the contractor'}
      </Text>
      <NeedsLine facts={facts} />
      <SaidFields against={against} mayOverride={mayOverride} field={field} />
    </FormFrame>
  )
}
