/** Merging another ticket into this one: chosen, previewed, done, undone within a day. */
import { Alert, List, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import { ticketMergeQuery, useMergeTickets, useUndoTicketMerge } from '~/api/ticketLinks'
import type { MergeTicketsPreview, TicketPage } from '~/api/types'
import { count } from '~/lib/words'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast, toastProblem } from '~/ui/toast'

import { TicketPicker } from './TicketPicker'

type Values = { ticketId: string | null }

export function MergeDialog({ page, onClose }: { page: TicketPage; onClose: () => void }) {
  const { id, number, unitId } = page.ticket
  const merge = useMergeTickets(id)
  const undo = useUndoTicketMerge(id)
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm<Values>({
    initialValues: { ticketId: null },
    validate: { ticketId: (chosen) => (chosen ? null : 'Choose a ticket.') },
  })
  const other = form.values.ticketId ?? ''
  const preview = useQuery(ticketMergeQuery(id, other)).data
  const submit = form.onSubmit(() => {
    if (!preview) return
    start()
    const body = {
      ticketId: other,
      version: preview.kept.version,
      otherVersion: preview.other.version,
    }
    merge.mutate(body, {
      onError: refuse,
      onSuccess: (done) => {
        onClose()
        toast(`${done.mergedNumber} is merged into ${number}.`, () =>
          undo.mutate(done.id, { onError: (error) => toastProblem(error.message) }),
        )
      },
    })
  })
  const title = `Merge another ticket into ${number}`
  return (
    <Dialog title={title} onClose={onClose}>
      <FormFrame
        label={title}
        submit="Merge"
        danger
        busy={merge.isPending}
        blocked={other && !preview ? 'Looking at both' : (preview?.whyNot ?? undefined)}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={submit}
        onCancel={onClose}
      >
        <Text size="sm">
          {number} stays. The other one ends as reported twice and says where everything is. It can
          be undone for 24 hours.
        </Text>
        <TicketPicker {...field('ticketId')} label="Ticket that goes" unitId={unitId} but={id} />
        {preview && <Preview preview={preview} number={number} />}
      </FormFrame>
    </Dialog>
  )
}

function Preview({ preview, number }: { preview: MergeTicketsPreview; number: string }) {
  const moves = [
    [preview.workOrders, 'work order'],
    [preview.attachments, 'photo or file', 'photos and files'],
    [preview.messages, 'message'],
    [preview.hazards, 'hazard case'],
    [preview.parts, 'linked part'],
  ] as const
  const told = moves.filter(([n]) => n > 0)
  return (
    <>
      {preview.whyNot && (
        <Alert color="red" variant="light" role="alert">
          {preview.whyNot}
          {preview.endsFirst && (
            <Text size="sm" mt="xs">
              <Link
                to="/tickets/$ticketId"
                params={{ ticketId: preview.endsFirst.ticketId }}
                search={{ tab: 'hazards' }}
              >
                Hazards of {preview.endsFirst.number}
              </Link>
            </Text>
          )}
        </Alert>
      )}
      {preview.warnings.map((warning) => (
        <Alert key={warning} color="yellow" variant="light">
          {warning}
        </Alert>
      ))}
      <div>
        <Text size="sm" fw={600}>
          {preview.other.number} {preview.other.title}
        </Text>
        <Text size="sm">
          {told.length === 0 ? 'Nothing hangs on it.' : `These move to ${number}:`}
        </Text>
        <List size="sm">
          {told.map(([n, one, many]) => (
            <List.Item key={one}>{count(n, one, many)}</List.Item>
          ))}
        </List>
      </div>
    </>
  )
}
