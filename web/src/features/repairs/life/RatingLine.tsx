/** How a finished repair went, in the resident's eyes: read it, and say it. */
import { Button, Input, Rating, Text } from '@mantine/core'
import { useState } from 'react'

import { useRate } from '~/api/ticketLife'
import type { TicketPage } from '~/api/types'
import { CountedArea } from '~/ui/Counted'
import { Dialog } from '~/ui/Dialog'
import { FormFrame } from '~/ui/FormFrame'
import { useServerForm } from '~/ui/form'
import { toast } from '~/ui/toast'

import styles from './Life.module.css'

type Props = { page: TicketPage; may: boolean; staff?: boolean }

export function RatingLine({ page, may, staff = false }: Props) {
  const [asking, setAsking] = useState(false)
  const { rating } = page
  if (!rating) return null
  const { stars, comment, open, notedByStaff } = rating
  const ask = staff ? 'Note what the resident says' : 'Say how it went'
  return (
    <section className={styles.closing} aria-label="Rating">
      <div className={styles.why}>
        {stars ? (
          <Text size="sm" component="div" className={styles.stars}>
            <Rating value={stars} readOnly size="sm" aria-hidden />
            {staff ? 'The resident gave' : 'Given:'} {stars} of 5
            {notedByStaff && (staff ? ', as noted by staff' : ', as we were told')}
          </Text>
        ) : (
          <Text size="sm">{staff ? 'The resident has not rated it yet.' : 'How did it go?'}</Text>
        )}
        {comment && (
          <Text size="sm" component="blockquote" m={0} c="dimmed">
            “{comment}”
          </Text>
        )}
      </div>
      {may && open && (
        <Button size="xs" variant="default" onClick={() => setAsking(true)}>
          {stars ? 'Change' : ask}
        </Button>
      )}
      {asking && <Rate page={page} title={ask} onClose={() => setAsking(false)} />}
    </section>
  )
}

type Values = { stars: number; comment: string }

function Rate({ page, title, onClose }: { page: TicketPage; title: string; onClose: () => void }) {
  const rate = useRate(page.ticket.id)
  const { form, field, problem, fieldErrors, refuse, start } = useServerForm<Values>({
    initialValues: { stars: page.rating?.stars ?? 0, comment: page.rating?.comment ?? '' },
    validate: { stars: (stars) => (stars > 0 ? null : 'Give one to five stars.') },
  })
  const submit = form.onSubmit(({ stars, comment }) => {
    start()
    rate.mutate(
      { stars, comment: comment.trim() || undefined },
      {
        onError: refuse,
        onSuccess: () => {
          onClose()
          toast('Thank you. It is kept.')
        },
      },
    )
  })
  const { error, id } = field('stars')
  return (
    <Dialog title={title} onClose={onClose}>
      <FormFrame
        label={title}
        submit="Send"
        busy={rate.isPending}
        error={problem}
        fieldErrors={fieldErrors}
        onSubmit={submit}
        onCancel={onClose}
      >
        <Input.Wrapper label="Stars" labelElement="div" error={error} withAsterisk>
          <Rating
            id={id}
            size="lg"
            value={form.values.stars}
            onChange={(stars) => form.setFieldValue('stars', stars)}
            getSymbolLabel={(stars) => `${stars} of 5`}
          />
        </Input.Wrapper>
        <CountedArea
          {...field('comment')}
          label="Anything else"
          description="Who did the work sees the stars, not these words."
          autosize
          minRows={3}
          limit={1000}
        />
      </FormFrame>
    </Dialog>
  )
}
