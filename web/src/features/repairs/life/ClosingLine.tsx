/** That a completed repair closes by itself, and the way to stop it. */
import { Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'

import { useConfirm, useObject } from '~/api/ticketLife'
import { useMoveTicket } from '~/api/tickets'
import type { TicketPage, TicketStatus } from '~/api/types'
import { ticketMove } from '~/lib/actions'
import { useNow } from '~/lib/now'
import { dayWords, exact } from '~/lib/time'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast, toastProblem } from '~/ui/toast'

import styles from './Life.module.css'

type Props = { page: TicketPage; may: boolean }

export function ClosingLine({ page, may }: Props) {
  const now = useNow()
  const [asking, setAsking] = useState(false)
  const { closing } = page
  if (!closing) return null
  return (
    <section className={styles.closing} aria-label="Closing">
      <div className={styles.why}>
        <Text size="sm">
          {closing.whyNot ? (
            <>It does not close by itself. {closing.whyNot}</>
          ) : (
            <>
              It closes by itself on{' '}
              <time dateTime={closing.at} title={exact(closing.at)}>
                {dayWords(closing.at, now)}
              </time>{' '}
              unless somebody objects.
            </>
          )}
        </Text>
        {closing.objection && (
          <Text size="sm" component="blockquote" m={0} c="dimmed">
            “{closing.objection}”
          </Text>
        )}
      </div>
      {closing.confirmedAt && (
        <Text size="sm" c="dimmed">
          The resident says that it is fixed.
        </Text>
      )}
      {may && (
        <Group gap="xs">
          {!closing.confirmedAt && <Fixed id={page.ticket.id} />}
          {!closing.objectedAt && (
            <Button size="xs" variant="default" onClick={() => setAsking(true)}>
              It is not right
            </Button>
          )}
        </Group>
      )}
      {asking && <NotRight page={page} onClose={() => setAsking(false)} />}
    </section>
  )
}

function Fixed({ id }: { id: string }) {
  const confirm = useConfirm(id)
  return (
    <Button
      size="xs"
      variant="light"
      loading={confirm.isPending}
      onClick={() =>
        confirm.mutate(undefined, {
          onSuccess: () => toast('Thank you: it is noted that it is fixed.'),
          onError: (error) => toastProblem(error.message),
        })
      }
    >
      It is fixed
    </Button>
  )
}

type Values = { what: 'reopen' | 'wait'; reason: string }

function NotRight({ page, onClose }: { page: TicketPage; onClose: () => void }) {
  const { id } = page.ticket
  const object = useObject(id)
  const move = useMoveTicket(id)
  const reopening = ticketMove(page, 'reopen')
  const { form, field, frame, version, refuse, start } = useServerForm<Values>({
    record: page.ticket,
    initialValues: { what: reopening?.allowed ? 'reopen' : 'wait', reason: '' },
    validate: { reason: (reason) => (reason.trim() ? null : 'Say what is not right.') },
  })
  const submit = form.onSubmit(({ what, reason }) => {
    start()
    const done = (told: string) => ({
      onError: refuse,
      onSuccess: () => {
        onClose()
        toast(told)
      },
    })
    if (what === 'reopen' && reopening) {
      const body = { to: reopening.to as TicketStatus, reason: reason.trim(), version }
      move.mutate(body, done('The repair is open again.'))
    } else {
      object.mutate(reason.trim(), done('It is not closed until this is settled.'))
    }
  })
  return (
    <Dialog title="It is not right" onClose={onClose}>
      <FormFrame
        label="It is not right"
        submit="Send"
        busy={object.isPending || move.isPending}
        {...frame}
        onSubmit={submit}
        onCancel={onClose}
      >
        {reopening?.allowed && (
          <Radio.Group {...field('what')} label="What is to happen">
            <Stack gap={6} mt={6}>
              <Radio value="reopen" label="It is not fixed: open the repair again" />
              <Radio value="wait" label="Something else: do not close it yet" />
            </Stack>
          </Radio.Group>
        )}
        <Textarea
          {...field('reason')}
          label="What is not right"
          withAsterisk
          autosize
          minRows={3}
        />
      </FormFrame>
    </Dialog>
  )
}
