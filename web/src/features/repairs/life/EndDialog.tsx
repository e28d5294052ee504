/** Closing and cancelling a ticket: a coded reason, and words where they are needed. */
import { Select, Text, Textarea } from '@mantine/core'

import { useMoveTicket } from '~/api/tickets'
import type { EndReason, TicketPage } from '~/api/types'
import { ticketMove } from '~/lib/actions'
import { endReasons, options, residentsReasons } from '~/lib/words'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

type Props = { page: TicketPage; action: keyof typeof texts; onClose: () => void }
type Values = { code: EndReason | null; resolutionNotes: string; reason: string }

const texts = {
  close: {
    to: 'Closed',
    move: 'close',
    codes: options(endReasons.Closed),
    verb: 'Close',
    submit: 'Close ticket',
    words: 'resolutionNotes',
    label: 'Resolution notes',
    explain: 'Nothing more is to be done.',
    done: 'closed',
  },
  cancel: {
    to: 'Cancelled',
    move: 'cancel',
    codes: options(endReasons.Cancelled),
    verb: 'Cancel',
    submit: 'Cancel ticket',
    words: 'reason',
    label: 'In words',
    explain: 'Work orders that are still open are cancelled with it.',
    done: 'cancelled',
  },
  /** By who reported it, while nobody has taken it up. */
  'take-back': {
    to: 'Cancelled',
    move: 'cancel',
    codes: residentsReasons,
    verb: 'Take back',
    submit: 'Take it back',
    words: 'reason',
    label: 'In words',
    explain: 'Nobody comes then. If it is needed after all, report it again.',
    done: 'taken back',
  },
} as const

export function EndDialog({ page, action, onClose }: Props) {
  const { id, number } = page.ticket
  const move = useMoveTicket(id)
  const { to, codes, verb, words, label, explain, done, ...text } = texts[action]
  const { form, field, frame, version, refuse, start } = useServerForm<Values>({
    record: page.ticket,
    initialValues: { code: action === 'close' ? 'Fixed' : null, resolutionNotes: '', reason: '' },
    validate: {
      code: (code) => (code ? null : 'Choose a reason.'),
      [words]: (said: string, { code }: Values) =>
        code === 'Other' && said.trim() === '' ? 'Say the other reason in words.' : null,
    },
  })
  if (!ticketMove(page, text.move)?.allowed) return null
  const submit = form.onSubmit((values) => {
    start()
    const said = values[words].trim()
    move.mutate(
      { to, version, code: values.code ?? undefined, [words]: said === '' ? undefined : said },
      {
        onError: refuse,
        onSuccess: () => {
          onClose()
          toast(`${number} is ${done}.`)
        },
      },
    )
  })
  return (
    <Dialog title={`${verb} ${number}`} onClose={onClose}>
      <FormFrame
        label={`${verb} ${number}`}
        submit={text.submit}
        danger={to === 'Cancelled'}
        busy={move.isPending}
        {...frame}
        onSubmit={submit}
        onCancel={onClose}
      >
        <Text size="sm">{explain}</Text>
        <Select
          {...field('code')}
          label="Reason"
          data={codes}
          allowDeselect={false}
          withAsterisk
          data-autofocus
        />
        <Textarea
          {...field(words)}
          label={label}
          withAsterisk={form.values.code === 'Other'}
          autosize
          minRows={3}
          maxRows={12}
        />
      </FormFrame>
    </Dialog>
  )
}
